using System.Collections.Immutable;
using FksSre.Tests;

namespace FksSre.Policies.Tests.Page;

/// <summary>A check of somebody else's tool, and what stands beside it here.</summary>
/// <param name="Set">The tool.</param>
/// <param name="Id">As the tool names it.</param>
/// <param name="Verdict">One of the three below.</param>
/// <param name="Because">The rules that ask it; the kinds or the test by which it cannot occur; or why it is not for us.</param>
internal sealed record ForeignCheck(string Set, string Id, string Verdict, string Because)
{
    /// <summary>A rule of ours asks it.</summary>
    public const string Rule = "rule";

    /// <summary>It is about a kind that <c>reviewed-kinds</c> refuses, or a test proves that what it looks for is never there.</summary>
    public const string CannotOccur = "cannot-occur";

    /// <summary>It is not asked, for the reason that is given.</summary>
    public const string NotForUs = "not-for-us";

    /// <summary>In the order of the file.</summary>
    public static ImmutableArray<ForeignCheck> All { get; } =
    [
        .. File.ReadAllLines(GoldenFile.Folder("foreign-checks.tsv"))
            .Select(line => line.Split('\t'))
            .Select(field => new ForeignCheck(field[0], field[1], field[2], field[3])),
    ];

    /// <summary>Of a list.</summary>
    public string[] Named => Because.Split(", ");

    /// <summary>A kind is written with its group and version, e.g. <c>batch/v1:Job</c>.</summary>
    public bool IsByKind => Verdict == CannotOccur && Because.Contains(':', StringComparison.Ordinal);
}
