/**
 * The page that tells how to set up go, editors and jobs for this site, and the script that
 * publishes a tag. Every choice is in the address, and no secret ever.
 */
@NullMarked
package org.godepot.web.pages.setup;

import org.jspecify.annotations.NullMarked;
