using System.Globalization;
using System.Text.RegularExpressions;

namespace FksSre.Monitoring.Settings;

/// <summary>
/// An amount of storage or memory in whole mebibytes, as Kubernetes writes it: <c>512Mi</c>, <c>20Gi</c>, <c>1Ti</c>.
/// 1 MiB to 1 PiB, both included. Decimal units (<c>20G</c>) are not read: Prometheus counts in powers of two as well.
/// </summary>
public readonly partial record struct ByteSize
{
    private const long LargestMebibytes = 1L << 30;

    private ByteSize(long mebibytes) => Mebibytes = mebibytes;

    /// <summary>1 to 2^30; 0 only in a value that nobody gave.</summary>
    public long Mebibytes { get; }

    /// <exception cref="ArgumentOutOfRangeException">Outside 1 MiB to 1 PiB.</exception>
    public static ByteSize FromMebibytes(long mebibytes) =>
        mebibytes is >= 1 and <= LargestMebibytes
            ? new(mebibytes)
            : throw new ArgumentOutOfRangeException(nameof(mebibytes), mebibytes, "A size is 1 MiB to 1 PiB.");

    /// <exception cref="ArgumentOutOfRangeException">Outside 1 MiB to 1 PiB.</exception>
    public static ByteSize FromGibibytes(long gibibytes) => FromMebibytes(gibibytes * 1024);

    /// <returns>Whether the text is a size; where it is not, <paramref name="size"/> is 0.</returns>
    public static bool TryParse(string text, out ByteSize size)
    {
        size = default;
        var match = Written().Match(text);
        if (
            !match.Success
            || !long.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number > LargestMebibytes
        )
        {
            return false;
        }

        var mebibytes =
            number
            * match.Groups["unit"].Value switch
            {
                "Mi" => 1L,
                "Gi" => 1L << 10,
                _ => 1L << 20,
            };
        if (mebibytes is < 1 or > LargestMebibytes)
        {
            return false;
        }

        size = new(mebibytes);
        return true;
    }

    /// <summary>A share of it, rounded down to a whole mebibyte.</summary>
    /// <param name="percent">1 to 100.</param>
    public ByteSize Percent(int percent) => FromMebibytes(Math.Max(1, Mebibytes * percent / 100));

    /// <summary>As Kubernetes reads it, in the largest unit that leaves a whole number.</summary>
    public override string ToString() =>
        (Mebibytes % (1L << 20), Mebibytes % (1L << 10)) switch
        {
            (0, _) => FormattableString.Invariant($"{Mebibytes >> 20}Ti"),
            (_, 0) => FormattableString.Invariant($"{Mebibytes >> 10}Gi"),
            _ => FormattableString.Invariant($"{Mebibytes}Mi"),
        };

    [GeneratedRegex("^(?<number>[0-9]{1,10})(?<unit>Mi|Gi|Ti)$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
