package io.sabot.spark.sql.connector.catalog;

import io.sabot.spark.SparkException;
import io.sabot.spark.internal.ErrorDetails;

/** There is no catalog of that name. */
public class CatalogNotFoundException extends SparkException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public CatalogNotFoundException(ErrorDetails details) {
        super(details);
    }
}
