/** Model cards in Markdown. */
package org.ser4j.training.card;
