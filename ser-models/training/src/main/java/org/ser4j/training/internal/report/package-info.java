/** Reports as text, for this library's own modules: Markdown and CSV. May change at any time. */
@NullMarked
package org.ser4j.training.internal.report;

import org.jspecify.annotations.NullMarked;
