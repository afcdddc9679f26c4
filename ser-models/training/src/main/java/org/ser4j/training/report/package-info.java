/** What a training reports: plan, progress, one report per epoch, history and cards. */
@NullMarked
package org.ser4j.training.report;

import org.jspecify.annotations.NullMarked;
