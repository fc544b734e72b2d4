/**
 * Start and stop: reads the settings, builds every long-lived object by hand, hands them to the
 * container. The only package that reads properties, the environment and JNDI.
 */
@NullMarked
package org.godepot.boot;

import org.jspecify.annotations.NullMarked;
