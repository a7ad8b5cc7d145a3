/** What runs inside the JVM of one engine: reads statements from the driver, answers with times or rows. */
package io.sabot.bench.engine;
