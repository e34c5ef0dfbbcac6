using System.Text.RegularExpressions;
using FksSre.Ops.Runbooks;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Runbooks;

/// <summary>What every file in docs/runbooks must be: complete, in one order, with commands that can be copied.</summary>
public partial class RunbookFileTests
{
    private static readonly string[] _headings = ["Meaning", "Impact", "Diagnosis", "Mitigation", "Verification", "Prevention"];

    private static readonly IReadOnlyList<Runbook> _all = Runbook.ReadAll(RepositoryRoot.Folder);

    public static TheoryData<string> Names => [.. _all.Select(r => r.Name)];

    [Fact]
    public void Every_known_failure_has_a_runbook() =>
        Assert.Superset(
            new HashSet<string>
            {
                "blackbox-path",
                "celery-tables",
                "certificate",
                "crash-loop",
                "database-down",
                "image-pull",
                "ingress-503",
                "no-data",
                "out-of-memory",
                "redis-down",
                "tailscale-key",
            },
            _all.Select(r => r.Name).ToHashSet()
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Title_comes_first_and_then_all_headings_in_order(string name)
    {
        var headings = Prose(name).Where(line => line.StartsWith('#')).ToList();

        Assert.StartsWith("# ", headings[0], StringComparison.Ordinal);
        Assert.Equal(_headings.Select(h => $"## {h}"), headings.Skip(1));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_section_is_empty_and_the_first_begins_with_a_sentence(string name)
    {
        Assert.All(Sections(name), section => Assert.Contains(section.Lines, line => line.Length > 20));
        Assert.EndsWith(".", Of(name).FirstSentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Diagnosis_mitigation_and_verification_have_commands(string name)
    {
        var withCommands = Sections(name).Where(s => s.Lines.Any(line => line.TrimStart() == "```")).Select(s => s.Heading).ToList();

        Assert.Superset(new HashSet<string> { "Diagnosis", "Mitigation", "Verification" }, withCommands.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Commands_stand_in_closed_blocks_and_not_within_sentences(string name)
    {
        Assert.True(Of(name).Lines.Count(line => line.TrimStart() == "```") % 2 == 0, "A block is not closed.");
        Assert.DoesNotContain(Prose(name), line => InlineCommand().IsMatch(line));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kubectl_names_a_namespace_of_ours_or_asks_about_the_cluster(string name) =>
        Assert.All(Commands(name).Where(line => line.Contains("kubectl", StringComparison.Ordinal)), line =>
            Assert.Matches(
                "kubectl (-n (fks-trading|fks-monitoring|ingress-nginx|cert-manager) |top "
                    + "node|get nodes|describe nodes|get clusterissuers|apply -f -)",
                line
            )
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Links_lead_to_files_that_are_there(string name) =>
        Assert.All(Prose(name).SelectMany(line => Link().Matches(line)), link =>
            Assert.True(
                File.Exists(Path.Combine(RepositoryRoot.Folder, "docs", "runbooks", link.Groups["target"].Value)),
                $"{name}: {link.Value} leads nowhere."
            )
        );

    private static Runbook Of(string name) => _all.Single(r => r.Name == name);

    private static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Sections(string name)
    {
        var lines = Of(name).Lines;
        foreach (var heading in _headings)
        {
            var after = lines.SkipWhile(line => line != $"## {heading}").Skip(1);
            yield return (heading, [.. after.TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))]);
        }
    }

    private static IEnumerable<string> Prose(string name) => Lines(name, commands: false);

    private static IEnumerable<string> Commands(string name) => Lines(name, commands: true);

    private static IEnumerable<string> Lines(string name, bool commands)
    {
        var within = false;
        foreach (var line in Of(name).Lines)
        {
            if (line.TrimStart() == "```")
            {
                within = !within;
            }
            else if (within == commands)
            {
                yield return line;
            }
        }
    }

    [GeneratedRegex(
        @"`(\./fks|kubectl|curl|psql|redis-cli|pulumi|docker|helm|minikube|tailscale|openssl|promtool) [^`]+`",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex InlineCommand();

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
