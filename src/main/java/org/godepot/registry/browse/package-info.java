/**
 * What people and programs look at beyond the go command's questions: packages with their facts, as
 * the packages API shows them. Unlike the GOPROXY protocol, this applies retractions.
 */
@NullMarked
package org.godepot.registry.browse;

import org.jspecify.annotations.NullMarked;
