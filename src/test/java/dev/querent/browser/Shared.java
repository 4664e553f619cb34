package dev.querent.browser;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests what is dear to make, as parameters of their methods: made when it is first wanted,
 * kept for all classes of a Java process, until its last test has ended.
 */
public final class Shared implements ParameterResolver {
  private static final Map<Class<?>, Supplier<?>> MAKERS =
      Map.of(
          CollectionsSite.class, CollectionsSite::new,
          OwnSite.class, OwnSite::new,
          HostileSite.class, HostileSite::new,
          MarkdownSite.class, MarkdownSite::new,
          PagesServer.class, PagesServer::new,
          WebBrowser.class, WebBrowser::new);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return MAKERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Shared.class))
        .computeIfAbsent(parameter.getParameter().getType(), type -> MAKERS.get(type).get());
  }
}
