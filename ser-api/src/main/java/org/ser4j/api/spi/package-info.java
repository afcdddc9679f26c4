/**
 * The contract between ser-api and an implementation, found by {@link java.util.ServiceLoader}.
 * Applications do not need it.
 */
@NullMarked
package org.ser4j.api.spi;

import org.jspecify.annotations.NullMarked;
