/**
 * The search index of one server: Lucene files derived from the database, thrown away and made anew
 * whenever they are missing, damaged or of an older form. Whatever is asked of it goes through one
 * factor for each module, which the caller computes: 0 hides the module with all that is in it. So
 * rights are never in the index, and nobody can forget them.
 *
 * <p>A module is a block of documents: itself, its packages, their exported symbols. All carry the
 * module's key, by which the block is replaced; the module comes first, so where blocks begin tells
 * to which module a document belongs. Names are indexed as all ends that begin at a part of them
 * ({@code NewReader}: {@code newreader}, {@code reader}), so that the beginning of each part finds
 * them; the first two and three letters of those are terms of their own, so that type-ahead reads
 * one list.
 *
 * <p>Refuses to know databases, rights and HTTP; the only package that knows Lucene.
 */
@NullMarked
package org.godepot.registry.search.index;

import org.jspecify.annotations.NullMarked;
