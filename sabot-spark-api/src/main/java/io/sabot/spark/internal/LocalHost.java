package io.sabot.spark.internal;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How messages name this machine. Source: {@code Utils.localHostName} of Spark. */
final class LocalHost {
    private static String name;

    private LocalHost() {}

    static synchronized String name() {
        if (name == null) {
            String given = System.getenv("SPARK_LOCAL_HOSTNAME");
            name = given == null ? address() : given;
        }
        return name;
    }

    private static String address() {
        try {
            String given = System.getenv("SPARK_LOCAL_IP");
            if (given != null) {
                return InetAddress.getByName(given).getHostAddress();
            }
            InetAddress local = InetAddress.getLocalHost();
            return (local.isLoopbackAddress() ? seenFromOutside(local) : local).getHostAddress();
        } catch (UnknownHostException | SocketException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InetAddress seenFromOutside(InetAddress loopback) throws SocketException, UnknownHostException {
        List<NetworkInterface> interfaces = new ArrayList<>(Collections.list(NetworkInterface.getNetworkInterfaces()));
        Collections.reverse(interfaces);
        for (NetworkInterface one : interfaces) {
            List<InetAddress> addresses = new ArrayList<>(Collections.list(one.getInetAddresses()));
            addresses.removeIf(address -> address.isLinkLocalAddress() || address.isLoopbackAddress());
            if (!addresses.isEmpty()) {
                InetAddress found = addresses.stream()
                        .filter(Inet4Address.class::isInstance)
                        .findFirst()
                        .orElse(addresses.get(0));
                // Without the name of the interface.
                return InetAddress.getByAddress(found.getAddress());
            }
        }
        return loopback;
    }
}
