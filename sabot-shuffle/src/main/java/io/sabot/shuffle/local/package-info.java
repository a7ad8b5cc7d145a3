/** The exchange between the threads of one process. */
package io.sabot.shuffle.local;
