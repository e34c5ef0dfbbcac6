using System.Text;
using CsCheck;
using FksSre.Specifications;
using FksSre.Tests;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>Whatever stands in a file, reading it ends with findings, soon and without an exception.</summary>
public sealed class HostileFileTests
{
    private static readonly string[] _valid =
    [
        .. new[] { "valid_openslo", "valid_sloth", "alpha_source" }.Select(name =>
            File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "tests", "Cases", "specifications", name, "slos.yaml"))
        ),
    ];

    private static readonly string[] _splinters =
    [
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        ":",
        "\n",
        "\t",
        "- ",
        "---\n",
        "&a ",
        "*a",
        "<<: ",
        "|",
        "!!",
        "%",
        "#",
        "{{",
        "\0",
        "\ud800",
        "é",
        "\u2028",
        "? ",
        "1e999",
        "\\",
        "(",
        ")",
    ];

    [Fact]
    public void Any_damage_to_a_file_gives_findings_or_slos() =>
        (
            from text in Gen.Int[0, _valid.Length - 1].Select(i => _valid[i])
            from at in Gen.Int[0, text.Length - 1]
            from cut in Gen.Int[0, 20]
            from splinter in Gen.Int[0, _splinters.Length - 1].Select(i => _splinters[i])
            select text.Remove(at, Math.Min(cut, text.Length - at)).Insert(at, splinter)
        ).Sample(text => SpecificationReading.Read([new("slos.yaml", text)]) is not null, iter: 5000);

    [Fact]
    public void Ten_megabytes_of_one_mapping_are_read_in_time()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 10_000_000; i++)
        {
            text.Append("key").Append(i).Append(": value\n");
        }

        Assert.Single(SpecificationReading.Read([new("slos.yaml", text.ToString())]).Findings, f => f.Code == "FKS108");
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused() =>
        Assert.Equal(
            """
            FKS102 slos.yaml = 33 MiB
                   A specification file holds at most 32 MiB.
                   Split it: several files, or a folder of them, can be named.
            """,
            Assert.Single(SpecificationReading.Read([new("slos.yaml", new string(' ', 33 * 1024 * 1024))]).Findings).ToString()
        );

    /// <summary>Ten levels of ten aliases: written out, ten thousand million values.</summary>
    [Fact]
    public void A_bomb_of_aliases_does_not_go_off()
    {
        var text = new StringBuilder("apiVersion: openslo/v1\nkind: SLO\nmetadata: &a0 {name: a, labels: {team: b}}\n");
        for (var i = 1; i <= 10; i++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"l{i}: &a{i} {{{string.Join(", ", Enumerable.Range(0, 10).Select(k => $"k{k}: *a{i - 1}"))}}}\n"
            );
        }

        text.Append("spec: *a10\n");
        Assert.NotEmpty(SpecificationReading.Read([new("slos.yaml", text.ToString())]).Findings);
    }
}
