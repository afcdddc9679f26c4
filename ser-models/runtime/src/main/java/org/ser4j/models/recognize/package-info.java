/**
 * From a clip to a result: a bundle on an engine, and the recogniser of ser-api on top. Belongs
 * here: what makes a judgement of a model's logits, and the errors on the way. Does not belong
 * here: how a tensor is made, or a network computed.
 */
package org.ser4j.models.recognize;
