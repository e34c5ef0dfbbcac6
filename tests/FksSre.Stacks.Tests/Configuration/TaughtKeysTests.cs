using FksSre.Monitoring.Settings;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Configuration.Sources;
using FksSre.Tests;

namespace FksSre.Stacks.Tests.Configuration;

/// <summary>What the comments of dev's file teach is true: with their marks taken away, the optional keys are legal.</summary>
public class TaughtKeysTests
{
    [Theory]
    [InlineData("# fks-sre:servicesNamespace:")]
    [InlineData("# cidr:")]
    [InlineData("# namespace: fks-monitoring")]
    [InlineData("# storageClass:")]
    [InlineData("# remoteWrite:", "#   url:")]
    [InlineData("# thanos: true")]
    [InlineData("# rootUrl:")]
    [InlineData("# fks-sre:sink:")]
    [InlineData("# fks-sre:tickets:", "#   tracker:")]
    [InlineData(
        "# fks-sre:tickets:",
        "#   tracker:",
        "#   workingHours:",
        "#     location:",
        "#     firstDay:",
        "#     lastDay:",
        "#     start:",
        "#     end:"
    )]
    [InlineData("# fks-sre:backups:", "#   storage:", "#   scratch:", "#   target:", "#   images:", "#     fks_db:", "#     fks_redis:")]
    [InlineData("# kubernetes:kubeClientSettings:", "#   qps:", "#   burst:", "#   timeout:")]
    [InlineData("# kubernetes:suppressDeprecationWarnings:")]
    [InlineData("# grafana:url:")]
    public void Optional_key_is_legal(params string[] marks) => Settings(marks, without: []);

    [Fact]
    public void Database_replaces_the_volume()
    {
        var settings = Settings(
            ["# database:", "#   host:", "#   name:", "#   user:", "#   replicas:"],
            without: ["storage: 1Gi                   # or"]
        );

        Assert.Equal(
            new GrafanaStore.Database("postgres.databases:5432", "grafana", "grafana", 2),
            (settings.Profile as Profile.Standalone)?.Grafana.Store
        );
    }

    [Fact]
    public void Attached_profile_replaces_the_standalone_one()
    {
        var text =
            Text.Split("  fks-sre:standalone:")[0]
            + string.Join('\n', Text.Split('\n').SkipWhile(l => !l.Contains("# fks-sre:attach:", StringComparison.Ordinal)));

        var settings = Settings(["# fks-sre:attach:", "#   namespace:", "#   rules:", "#   labels:", "#     release:"], without: [], text);

        var attach = Assert.IsType<Profile.Attach>(settings.Profile);
        Assert.Equal(("monitoring", RuleDelivery.PrometheusRules), (attach.Namespace, attach.Rules));
        Assert.Equal([new("release", "kube-prometheus")], attach.Labels);
    }

    private static string Text { get; } = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "Pulumi.dev.yaml"));

    /// <param name="marks">The beginnings of the lines whose mark is taken away; each is there.</param>
    /// <param name="without">The beginnings of lines that are left out; each is there.</param>
    /// <param name="text">Default: the whole file.</param>
    private static StackSettings Settings(string[] marks, string[] without, string? text = null)
    {
        var lines = (text ?? Text).Split('\n');
        Assert.All([.. marks, .. without], start => Assert.Contains(lines, line => Begins(line, start)));
        var taught =
            from line in lines
            where !without.Any(w => Begins(line, w))
            select marks.Any(m => Begins(line, m)) ? Unmarked(line) : line;

        var configuration = Assert.IsType<StackConfiguration>(StackConfigurationSources.FromFile("dev", string.Join('\n', taught)).Value);
        var result = StackConfigurationReading.Read(StackConfigurationSources.WithEverySecret(configuration), TimeSpan.FromDays(30));

        Assert.Empty(result.Findings);
        return Assert.IsType<StackSettings>(result.Value);
    }

    private static bool Begins(string line, string start) => line.TrimStart().StartsWith(start, StringComparison.Ordinal);

    /// <summary>Without the first mark, and without what is explained in brackets.</summary>
    private static string Unmarked(string line) => line.Remove(line.IndexOf('#', StringComparison.Ordinal), 2).Split('(')[0];
}
