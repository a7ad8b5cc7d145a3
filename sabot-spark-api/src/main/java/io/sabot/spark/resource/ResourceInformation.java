package io.sabot.spark.resource;

import java.io.Serializable;
import java.util.Arrays;

/** Devices of one kind and their addresses. */
public class ResourceInformation implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String[] addresses;

    public ResourceInformation(String name, String[] addresses) {
        this.name = name;
        this.addresses = addresses;
    }

    public String name() {
        return name;
    }

    public String[] addresses() {
        return addresses;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceInformation that
                && that.getClass() == getClass()
                && that.name.equals(name)
                && Arrays.equals(that.addresses, addresses);
    }

    @Override
    public int hashCode() {
        return Arrays.asList(name, Arrays.asList(addresses)).hashCode();
    }

    @Override
    public String toString() {
        return "[name: " + name + ", addresses: " + String.join(",", addresses) + "]";
    }
}
