package io.sabot.engine.object.file;

import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which parts of files become partitions. Source: Hadoop's {@code FileInputFormat} and {@code CombineFileInputFormat}. */
public final class FileSplits {
    /** Of local files. */
    private static final long BLOCK_BYTES = 32L << 20;
    /** The last part of a file may be as many times as large as the others. */
    private static final double SLOP = 1.1;

    private FileSplits() {}

    /** Parts of files of lines; those that are compressed are not cut. */
    public static List<FileRange> ofLines(List<SourceFile> files, int minPartitions) {
        return cut(files, minPartitions, 1, file -> {
            Compression compression = Compression.ofFile(file.name());
            return compression.isNone() || compression == Compression.BZIP2;
        });
    }

    /** About as many parts as are wanted, but none smaller than {@code least} bytes; empty files have none. */
    static List<FileRange> cut(
            List<SourceFile> files, int minPartitions, long least, Predicate<SourceFile> isDivisible) {
        long total = files.stream().mapToLong(SourceFile::length).sum();
        long goal = total / (minPartitions == 0 ? 1 : minPartitions);
        return ofSize(files, Math.max(least, Math.min(goal, BLOCK_BYTES)), isDivisible);
    }

    private static List<FileRange> ofSize(List<SourceFile> files, long size, Predicate<SourceFile> isDivisible) {
        List<FileRange> ranges = new ArrayList<>();
        for (SourceFile file : files) {
            long start = 0;
            long left = file.length();
            while (isDivisible.test(file) && (double) left / size > SLOP) {
                ranges.add(FileRange.of(file, start, start + size));
                start += size;
                left -= size;
            }
            if (left > 0) {
                ranges.add(FileRange.of(file, start, file.length()));
            }
        }
        return ranges;
    }

    /** Parts of files of records that are all of the same length. */
    public static List<FileRange> ofRecords(List<SourceFile> files, int recordLength) {
        long size = BLOCK_BYTES < recordLength ? recordLength : BLOCK_BYTES / recordLength * recordLength;
        return ofSize(files, size, file -> true);
    }

    /** Whole files, some of which become one partition, as long as they have less than {@code size} bytes; 0 for no limit. */
    public static List<List<FileRange>> together(List<SourceFile> files, long size) {
        List<List<FileRange>> partitions = new ArrayList<>();
        List<SourceFile> left =
                pack(files.stream().filter(file -> file.length() > 0).toList(), size, partitions);
        // Empty files have no place where they would be read best: Hadoop looks at them later, with what is left.
        List<SourceFile> rest = files.stream()
                .filter(file -> file.length() == 0 || left.contains(file))
                .toList();
        List<SourceFile> last = pack(rest, size, partitions);
        if (!last.isEmpty()) {
            partitions.add(whole(last));
        }
        return partitions;
    }

    /** @return the last ones, which do not have the size */
    private static List<SourceFile> pack(List<SourceFile> files, long size, List<List<FileRange>> partitions) {
        List<SourceFile> current = new ArrayList<>();
        long bytes = 0;
        for (SourceFile file : files) {
            current.add(file);
            bytes += file.length();
            if (size != 0 && bytes >= size) {
                partitions.add(whole(current));
                current = new ArrayList<>();
                bytes = 0;
            }
        }
        return current;
    }

    private static List<FileRange> whole(List<SourceFile> files) {
        List<FileRange> ranges = new ArrayList<>();
        files.forEach(file -> ranges.add(FileRange.of(file, 0, file.length())));
        return ranges;
    }
}
