/**
 * The reference of the routes for programs: {@code openapi.yaml}, written by hand, as it is ({@code
 * /-/openapi.yaml}) and as a page ({@code /-/api}). Nothing of it is made from the resources, which
 * it knows nothing of: tests hold the two against each other.
 *
 * <p>Beside what OpenAPI 3.1 has, the description says {@code x-callers}, the words for those whom
 * routes are for, and with each operation {@code x-caller}, one of these words:
 *
 * <pre>
 * get:
 *   tags: [Owners]
 *   operationId: getOwner
 *   summary: One owner
 *   x-caller: readers
 *   parameters: [{$ref: '#/components/parameters/owner'}]
 *   responses:
 *     '200': {description: The owner, content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}}
 *     '404': {$ref: '#/components/responses/NotFound'}
 * </pre>
 */
@NullMarked
package org.godepot.web.pages.reference;

import org.jspecify.annotations.NullMarked;
