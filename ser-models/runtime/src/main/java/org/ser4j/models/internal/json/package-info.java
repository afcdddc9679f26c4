/**
 * JSON for this library's own modules: strict text to plain Java trees, and records to JSON and
 * back. Gson's streams do the lexical work and appear in no signature.
 */
@NullMarked
package org.ser4j.models.internal.json;

import org.jspecify.annotations.NullMarked;
