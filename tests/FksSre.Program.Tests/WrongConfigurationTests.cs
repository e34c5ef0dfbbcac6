using FksSre.Program.Tests.Running;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Inputs;
using NodaTime;

namespace FksSre.Program.Tests;

/// <summary>A mistake in the configuration ends the program before the engine hears of anything.</summary>
public class WrongConfigurationTests
{
    private const int UserWasTold = 32;

    public static TheoryData<string, string> Mistakes =>
        new()
        {
            { "stack of no environment", "FKS601" },
            { "no context", "FKS602" },
            { "no prometheus.memory", "FKS602" },
            { "unknown key of a part", "FKS603" },
            { "unknown key", "FKS604" },
            { "context of the other cluster", "FKS605" },
            { "context of the provider that differs", "FKS605" },
            { "neither profile", "FKS606" },
            { "both profiles", "FKS606" },
            { "both long-term stores", "FKS607, FKS652" },
            { "secret that nothing reads", "FKS608" },
            { "default providers", "FKS609" },
            { "object where text belongs", "FKS620" },
            { "no replica", "FKS621" },
            { "two Alertmanagers", "FKS622" },
            { "bad size", "FKS623" },
            { "too little storage", "FKS624" },
            { "bad retention", "FKS625" },
            { "retention shorter than an SLO's window", "FKS626" },
            { "bad URL", "FKS627" },
            { "password in a URL", "FKS628" },
            { "bad network", "FKS634" },
            { "bad namespace", "FKS640" },
            { "namespace of the services", "FKS641" },
            { "PrometheusRules without labels", "FKS645" },
            { "secret in plain text", "FKS650" },
            { "token that wakes people in dev", "FKS655" },
            { "several mistakes", "FKS602, FKS621, FKS604" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Wrong_configuration_is_told_whole_and_nothing_is_registered(string mistake, string codes)
    {
        var configuration = WrongConfigurations.Of(mistake);
        var findings = StackInputs.Check(new(configuration, []), SystemClock.Instance.GetCurrentInstant()).Findings;
        Assert.Equal(
            codes.Split(", ").Order(),
            findings.Where(finding => finding.Level == FindingLevel.Error).Select(finding => finding.Code).Order()
        );

        var run = await ProgramRun.OfAsync(configuration);

        var count = codes.Split(", ").Length;
        Assert.Equal(
            new ProgramResult(
                UserWasTold,
                "",
                $"{string.Join('\n', findings)}\n{count} {(count == 1 ? "finding" : "findings")}; nothing was registered.\n"
            ),
            run.Result
        );
        Assert.All(findings, finding => Assert.Equal(3, finding.ToString().Split('\n').Length));
        Assert.Empty(run.Messages);
    }

    /// <summary>The whole text of one, so that the above is not a program compared with itself.</summary>
    [Fact]
    public async Task Finding_says_what_where_why_and_how_to_mend_it() =>
        Assert.Equal(
            new ProgramResult(
                UserWasTold,
                "",
                """
                FKS622 Pulumi.dev.yaml/fks-sre:standalone/alertmanager/replicas = 2
                       When two of them lose each other, neither can tell which half is cut off, and one more buys nothing that one does not have.
                       Run 1, or 3 and more: pulumi config set --path 'fks-sre:standalone.alertmanager.replicas' 3 --stack dev
                1 finding; nothing was registered.

                """
            ),
            (await ProgramRun.OfAsync(WrongConfigurations.Of("two Alertmanagers"))).Result
        );
}
