/**
 * Commands and files to paste, with the values of this site and visitor filled in, each line with
 * what it means. Pure text: knows no request, and nobody's rights.
 *
 * <p>Nothing here ever holds a secret. Over http there are no credentials at all, as go sends none
 * there; over https their place is a netrc file, with a line for go, which matches a host with its
 * port, and one for curl, which matches a host alone.
 */
@NullMarked
package org.godepot.web.pages.setup.snippet;

import org.jspecify.annotations.NullMarked;
