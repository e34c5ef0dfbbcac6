using System.Globalization;
using System.Text.RegularExpressions;

namespace FksSre.PromQl;

/// <summary>Numbers and durations, which Prometheus 3 takes for each other: a number is so many seconds.</summary>
internal static partial class QueryQuantity
{
    private const decimal LongestSeconds = 100m * 365m * 86400m;

    private static readonly (decimal Seconds, string Unit)[] _units = [(86400m, "d"), (3600m, "h"), (60m, "m"), (1m, "s"), (0.001m, "ms")];

    public static (QueryTokenKind Kind, int Length, string? Problem) Read(string text, int at)
    {
        var length = Word().Match(text, at).Length;
        var word = text.AsSpan(at, length);
        if (Duration().IsMatch(word))
        {
            return (QueryTokenKind.Duration, length, word.ContainsAnyInRange('1', '9') ? null : "A duration lasts longer than 0.");
        }

        return Number(word) is null ? (default, 0, "This is neither a number nor a duration.") : (QueryTokenKind.Number, length, null);
    }

    /// <param name="token">As it stands there.</param>
    /// <param name="isTime">Whether a duration is meant where it stands.</param>
    /// <returns>The same in the words of every Prometheus. A number that is no length of time stays what it is.</returns>
    public static QueryToken Plain(QueryToken token, bool isTime) =>
        token.Kind switch
        {
            QueryTokenKind.Number when isTime && Number(token.Text) is { } seconds && Written(seconds) is { } duration => token with
            {
                Kind = QueryTokenKind.Duration,
                Plain = duration,
            },
            QueryTokenKind.Number when IsOfOtherBase(token.Text) => token with
            {
                Plain = Number(token.Text)!.Value.ToString("R", CultureInfo.InvariantCulture),
            },
            QueryTokenKind.Duration when !isTime => token with
            {
                Kind = QueryTokenKind.Number,
                Plain = Seconds(token.Text).ToString(CultureInfo.InvariantCulture),
            },
            _ => token,
        };

    /// <summary>As Go reads it: what is too large is none, and whole numbers that begin with 0 are octal.</summary>
    private static double? Number(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return long.TryParse(word[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        }

        if (IsOctal(word))
        {
            var value = 0d;
            foreach (var digit in word)
            {
                value = (value * 8) + digit - '0';
            }

            return value;
        }

        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
    }

    private static bool IsOfOtherBase(string word) => word.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || IsOctal(word);

    /// <summary>Beyond 20 digits Go takes it for a decimal one.</summary>
    private static bool IsOctal(ReadOnlySpan<char> word) =>
        word.Length is > 1 and <= 20 && word[0] == '0' && !word.ContainsAnyExceptInRange('0', '7');

    /// <returns>Null for what is shorter than a millisecond or longer than a century.</returns>
    private static string? Written(double seconds)
    {
        if (seconds is < 0.001 or > (double)LongestSeconds)
        {
            return null;
        }

        var rest = decimal.Round((decimal)seconds, 3);
        var text = "";
        foreach (var (length, unit) in _units)
        {
            var count = decimal.Floor(rest / length);
            rest -= count * length;
            text += count > 0m ? count.ToString(CultureInfo.InvariantCulture) + unit : "";
        }

        return text;
    }

    private static double Seconds(string duration) =>
        Part()
            .Matches(duration)
            .Sum(part =>
                double.Parse(part.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                * part.Groups[2].Value switch
                {
                    "y" => 365d * 86400d,
                    "w" => 7d * 86400d,
                    "d" => 86400d,
                    "h" => 3600d,
                    "m" => 60d,
                    "s" => 1d,
                    _ => 0.001d,
                }
            );

    [GeneratedRegex(@"\G(?:0[xX][0-9A-Fa-f]+|[0-9.]+[eE][+-]?[0-9]+|[0-9.]+[A-Za-z0-9]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        "^(?=.)(?:[0-9]+y)?(?:[0-9]+w)?(?:[0-9]+d)?(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?(?:[0-9]+ms)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Duration();

    [GeneratedRegex("([0-9]+)(ms|[ywdhms])", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
