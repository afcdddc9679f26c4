/** What a training reports: plan, progress, one report per epoch, history and cards. */
package org.ser4j.training.report;
