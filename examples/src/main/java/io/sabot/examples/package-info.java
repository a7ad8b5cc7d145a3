/** Jobs to copy from, one file each, and the demo that {@code bin/sabot demo} runs. */
package io.sabot.examples;
