/** Pages to HTML. The only user of jte. */
package dev.querent.render;
