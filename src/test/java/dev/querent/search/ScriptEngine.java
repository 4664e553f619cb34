package dev.querent.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.querent.ZlibFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * Runs the search modules of the theme on the JVM, as a browser would: they are loaded from the
 * file system, may fetch what {@link #serve} says, and have nothing of a browser but that.
 * Everything runs on one thread of its own, which has a larger stack than tests have, and no longer
 * than a limit.
 *
 * <pre>{@code
 * try (ScriptEngine engine = ScriptEngine.ofTheme()) {
 *   String normal =
 *       engine
 *           .module("import { normal } from './text.js'; export default (text) => normal(text);")
 *           .call("\uFF26");
 * }
 * }</pre>
 */
public final class ScriptEngine implements Scripts {
  private static final long STACK_BYTES = 64L << 20;

  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread scripts = new Thread(null, task, "scripts", STACK_BYTES);
            scripts.setDaemon(true);
            return scripts;
          });

  private final Context context;
  private final Duration limit;

  private ScriptEngine(Path folder, Duration limit) {
    this.limit = limit;
    FileSystem files = FileSystem.newReadOnlyFileSystem(FileSystem.newDefaultFileSystem());
    context =
        Context.newBuilder("js")
            .engine(ENGINE)
            .allowIO(IOAccess.newBuilder().fileSystem(files).build())
            .allowHostAccess(HostAccess.newBuilder().allowBufferAccess(true).build())
            .currentWorkingDirectory(folder.toAbsolutePath())
            .option("js.esm-eval-returns-exports", "true")
            .build();
  }

  /** An engine for the modules of the built-in theme. */
  public static ScriptEngine ofTheme() {
    return of(MODULES, Duration.ofMinutes(2));
  }

  /**
   * An engine for the modules in a folder.
   *
   * @param limit after which a call is stopped and fails
   */
  public static ScriptEngine of(Path folder, Duration limit) {
    return new ScriptEngine(folder, limit);
  }

  @Override
  public void serve(Function<String, Optional<byte[]>> files) {
    Script install =
        module(
            """
            const bytes = (buffer) => new Uint8Array(new ArrayBuffer(buffer)).slice();
            const answer = (body) => ({
              ok: body !== null,
              status: body === null ? 404 : 200,
              arrayBuffer: async () => bytes(body).buffer,
              text: async () => host.decode(body),
              json: async () => JSON.parse(host.decode(body)),
            });
            let host;
            export default (read, unpack, decode) => {
              host = { decode };
              globalThis.fetch = async (address) => answer(read(String(address)));
              globalThis.inflate = async (packed) => bytes(unpack(new Uint8Array(packed).buffer));
            };
            """);
    ProxyExecutable read =
        arguments -> files.apply(arguments[0].asString()).map(ByteBuffer::wrap).orElse(null);
    ProxyExecutable unpack = arguments -> ByteBuffer.wrap(ZlibFile.unpack(bytesOf(arguments[0])));
    ProxyExecutable decode = arguments -> new String(bytesOf(arguments[0]), UTF_8);
    install.call(read, unpack, decode);
  }

  /** Calls may also be given arrays of bytes, which become {@code Uint8Array}. */
  @Override
  public Script module(String source) {
    Value exports =
        onItsThread(
            () ->
                context.eval(
                    Source.newBuilder("js", source, "test.mjs")
                        .mimeType("application/javascript+module")
                        .build()));
    return arguments ->
        onItsThread(
            () -> text(settled(exports.getMember("default").execute(converted(arguments)))));
  }

  @Override
  public void close() {
    context.close(true);
    thread.shutdownNow();
  }

  private <T> T onItsThread(Callable<T> task) {
    Future<T> result = thread.submit(task);
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      context.close(true);
      throw new AssertionError("the script did not end within " + limit, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  private Object[] converted(Object[] arguments) {
    Value asBytes =
        context.eval("js", "(buffer) => new Uint8Array(new ArrayBuffer(buffer)).slice()");
    Object[] converted = arguments.clone();
    for (int i = 0; i < converted.length; i++) {
      if (converted[i] instanceof byte[] bytes) {
        converted[i] = asBytes.execute(ByteBuffer.wrap(bytes));
      } else if (converted[i] instanceof List<?> list) {
        converted[i] = ProxyArray.fromArray(list.toArray());
      }
    }
    return converted;
  }

  /** What a promise gives. No function here waits, so that it is settled once its jobs have run. */
  private static Value settled(Value result) {
    if (!result.canInvokeMember("then")) {
      return result;
    }
    Value[] outcome = new Value[2];
    ProxyExecutable kept = values -> outcome[0] = values[0];
    ProxyExecutable failed = values -> outcome[1] = values[0];
    result.invokeMember("then", kept, failed);
    if (outcome[1] != null) {
      throw new IllegalStateException("rejected: " + described(outcome[1]));
    }
    if (outcome[0] == null) {
      throw new AssertionError("the promise was never settled");
    }
    return outcome[0];
  }

  private static String described(Value error) {
    Value stack = error.hasMembers() ? error.getMember("stack") : null;
    return stack != null && stack.isString() ? stack.asString() : error.toString();
  }

  private static String text(Value result) {
    if (result.isNull()) {
      return "";
    }
    return result.isString() ? result.asString() : result.toString();
  }

  private static byte[] bytesOf(Value buffer) {
    byte[] bytes = new byte[(int) buffer.getBufferSize()];
    buffer.readBuffer(0, bytes, 0, bytes.length);
    return bytes;
  }
}
