/**
 * A model as files: what belongs together, and reading and writing it as a folder or a zip. Belongs
 * here: the format, its checks and its versions. Does not belong here: computing with the model, or
 * training it.
 *
 * <p>A bundle may come from anywhere. Reading it never trusts a size, runs no code from it, and
 * gives either a bundle whose parts fit together or a {@link org.ser4j.api.BundleException}.
 */
package org.ser4j.models.bundle;
