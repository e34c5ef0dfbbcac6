using System.Text.RegularExpressions;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;

namespace FksSre.Stacks.Tests.Configuration;

/// <summary>Whoever types what the findings about namespaces say to type has no finding left, whatever the other namespace is.</summary>
public sealed partial class NamespaceRemedyTests
{
    private static readonly string?[] _names =
    [
        null,
        "fks_monitoring",
        "fks-monitoring",
        "fks-trading",
        "fks-sre",
        "monitoring",
        "kube-system",
        "default",
        "Trading",
        "-",
    ];

    public static TheoryData<string, string?, string?> Places
    {
        get
        {
            var data = new TheoryData<string, string?, string?>();
            foreach (
                var (place, ours, services) in from place in new[] { "standalone", "attach" }
                from ours in _names
                from services in _names
                select (place, ours, services)
            )
            {
                data.Add(place, ours, services);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void What_the_remedies_say_is_not_refused(string place, string? ours, string? services)
    {
        var configuration = (place == "attach" ? LegalConfiguration.Attached : LegalConfiguration.Dev).At(
            $"{place}.namespace",
            ours is null ? null : $"\"{ours}\""
        );
        configuration = services is null ? configuration : configuration.With(ConfigKeys.ServicesNamespace, services);

        var mended = configuration.Mistakes().Aggregate(configuration, Mended);

        Assert.Equal("", string.Join("\n", mended.Mistakes()));
    }

    private static StackConfiguration Mended(StackConfiguration configuration, Finding finding)
    {
        var command = Command().Match(finding.Remedy);
        Assert.True(command.Success, finding.ToString());
        var (path, value) = (command.Groups["path"].Value, command.Groups["value"].Value);
        return path.Contains('.', StringComparison.Ordinal)
            ? configuration.At(path, $"\"{value}\"")
            : configuration.With($"{ConfigKeys.Project}:{path}", value);
    }

    [GeneratedRegex(
        "pulumi config set (?:--path ')?fks-sre:(?<path>[A-Za-z.]+)'? (?<value>[a-z-]+) --stack dev",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Command();
}
