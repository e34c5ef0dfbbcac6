using FksSre.PolicyPack.Serving;
using FksSre.PolicyPack.Tests.Running;
using FksSre.PolicyPack.Tests.Samples;
using FksSre.PolicyPack.Wire;
using Google.Protobuf;
using Grpc.Core;

namespace FksSre.PolicyPack.Tests;

/// <summary>
/// The cases with which the engine's own tests hold a language to what a policy pack is (policy-* in pulumi-test-language), by their names,
/// as far as they make sense for a pack whose rules are given: where one asks for what ours do not do, the test says what they do.
/// </summary>
public class ConformanceTests
{
    private static AnalyzeRequest Alone => Deployment("alone", replicas: 1);

    /// <summary>policy-simple: two rules of different levels, two resources, one violation each.</summary>
    [Fact]
    public async Task Simple()
    {
        await using var pack = await ServedPack.StartAsync(new Replicas(), new Team());
        await pack.Engine.BeginAsync();
        var unnamed = Deployment("unnamed", replicas: 2);
        var owned = Deployment("owned", replicas: 1, "sre");

        Assert.Equal(
            [
                ("team", EnforcementLevel.Advisory, unnamed.Urn, "Every object says whose it is."),
                ("replicas", EnforcementLevel.Mandatory, owned.Urn, "A service survives the loss of a pod."),
            ],
            [.. Told(await pack.Engine.RegisterAsync(unnamed)), .. Told(await pack.Engine.RegisterAsync(owned))]
        );
    }

    /// <summary>policy-analyze-stack: a second resource is one too many. Theirs is told at the stack, ours at that resource.</summary>
    [Fact]
    public async Task Analyze_stack()
    {
        await using var pack = await ServedPack.StartAsync(new Lonely());
        await pack.Engine.BeginAsync();
        var second = Deployment("second", replicas: 2);

        Assert.Empty((await pack.Engine.AnalyzeStackAsync(Resources.Stack(Alone))).Diagnostics);
        var told = Assert.Single((await pack.Engine.AnalyzeStackAsync(Resources.Stack(second, Alone))).Diagnostics);

        Assert.Equal(
            """
            A stack has one Deployment.
            Deployment shop/second the stack = second
            Make another stack for it.
            """,
            told.Message
        );
        Assert.Equal((second.Urn, PolicySeverity.Critical), (told.Urn, told.Severity));
    }

    /// <summary>policy-config, policy-config-schema: no rule of ours has settings or a schema, so we refuse whatever is set.</summary>
    [Fact]
    public async Task Config_and_config_schema()
    {
        await using var pack = await ServedPack.StartAsync(new Replicas());
        PolicyConfig config = new() { EnforcementLevel = EnforcementLevel.Mandatory, Properties = Resources.Json("""{"value": false}""") };

        var error = await Assert.ThrowsAsync<RpcException>(() => pack.Engine.BeginAsync(levels: ("replicas", config)));

        Assert.Contains("FKS824 replicas = value\n", error.Status.Detail, StringComparison.Ordinal);
    }

    /// <summary>
    /// policy-dryrun, policy-stack-config, policy-stack-tags: no rule of ours asks whether it is a preview, or for tags, and of the
    /// configuration the levels alone are read; what is the same for all stacks is decided the same.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dryrun_and_stack_config_and_stack_tags(bool isPreview)
    {
        await using var pack = await ServedPack.StartAsync(new Replicas());
        await pack.Engine.BeginAsync(StackConfiguration(isPreview));

        var told = Assert.Single(await pack.Engine.RegisterAsync(Alone));

        Assert.Equal("replicas", told.PolicyName);
        Assert.DoesNotContain("planted", $"{told}", StringComparison.Ordinal);
    }

    /// <summary>policy-enforcement-config: advisory by itself, mandatory where that is configured, not asked where disabled.</summary>
    [Theory]
    [InlineData(null, "Advisory")]
    [InlineData("Mandatory", "Mandatory")]
    [InlineData("Disabled", "")]
    public async Task Enforcement_config(string? level, string told)
    {
        await using var pack = await ServedPack.StartAsync(new Team());
        PolicyConfig config = new() { EnforcementLevel = Enum.Parse<EnforcementLevel>(level ?? "Advisory") };
        await pack.Engine.BeginAsync(levels: level is null ? [] : [("team", config)]);

        Assert.Equal(told, string.Concat((await pack.Engine.RegisterAsync(Alone)).Select(each => $"{each.EnforcementLevel}")));
    }

    /// <summary>policy-invalid: a pack with a rule called "all" does not start, nor with another name that the engine misreads.</summary>
    [Theory]
    [InlineData("all")]
    [InlineData("environments")]
    [InlineData("pack:rule")]
    [InlineData("")]
    public async Task Invalid(string name)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => PackServer.StartAsync([new Replicas(), new Named(name)], []));

        Assert.Equal($"The engine would not take '{name}' for the name of a rule. (Parameter 'policies')", error.Message);
    }

    [Fact]
    public async Task Invalid_because_two_rules_share_a_name()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => PackServer.StartAsync([new Replicas(), new Named("replicas")], []));

        Assert.Equal("Two rules are called 'replicas'. (Parameter 'policies')", error.Message);
    }

    /// <summary>policy-remediate: no rule of ours mends anything; whoever asks for that is told what is wrong, as mandatory.</summary>
    [Fact]
    public async Task Remediate()
    {
        await using var pack = await ServedPack.StartAsync(new Replicas());
        await pack.Engine.BeginAsync(levels: ("replicas", new() { EnforcementLevel = EnforcementLevel.Remediate }));

        Assert.Equal(0, (await pack.Engine.RemediateAsync(Alone)).CalculateSize());
        Assert.Equal(EnforcementLevel.Mandatory, Assert.Single(await pack.Engine.RegisterAsync(Alone)).EnforcementLevel);
    }

    /// <summary>
    /// policy-resource-metadata: parent, provider, protect, ignoreChanges and additionalSecretOutputs reach a rule. Dependencies, timeouts
    /// and deleteBeforeReplace do not: no rule of ours asks for them.
    /// </summary>
    [Fact]
    public async Task Resource_metadata()
    {
        await using var pack = await ServedPack.StartAsync(new OfEngine());
        await pack.Engine.BeginAsync();
        var request = Alone;
        request.Options = new()
        {
            Parent = "urn:pulumi:parent",
            Protect = true,
            IgnoreChanges = { "spec.a", "spec.b" },
            AdditionalSecretOutputs = { "key" },
        };

        var told = Assert.Single(await pack.Engine.RegisterAsync(request));

        Assert.Equal($"Deployment shop/alone = urn:pulumi:parent {Resources.Provider} True spec.a,spec.b key", told.Message.Split('\n')[1]);
    }

    private static AnalyzeRequest Deployment(string name, int replicas, string? team = null) =>
        Resources.Single(
            Resources.Deployment,
            name,
            Resources.Json(
                $$$"""
                {"metadata": {"namespace": "shop", "name": "{{{name}}}", "labels": {"{{{(
                    team is null ? "none" : "team"
                )}}}": "{{{team}}}"}},
                 "spec": {"replicas": {{{replicas}}}}}
                """
            )
        );

    private static IEnumerable<(string, EnforcementLevel, string, string)> Told(IEnumerable<AnalyzeDiagnostic> diagnostics) =>
        diagnostics.Select(each => (each.PolicyName, each.EnforcementLevel, each.Urn, each.Message.Split('\n')[0]));

    /// <summary>The engine's message: stack 1, project 2, organization 3, dry_run 4, config_secret_keys 6, config 7, tags 8.</summary>
    private static AnalyzerStackConfigureRequest StackConfiguration(bool isPreview)
    {
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true))
        {
            Write(output, 1, "dev");
            Write(output, 2, "fks-sre");
            Write(output, 3, "organization");
            output.WriteTag(4, WireFormat.WireType.Varint);
            output.WriteBool(isPreview);
            Write(output, 6, "pagerduty:token");
            // An entry of a map: its key 1 and its value 2, each with its length.
            Write(output, 7, "\n\u0005token\u0012\u000dplanted-token");
            Write(output, 8, "\n\u0005value\u0012\u0005false");
        }

        return AnalyzerStackConfigureRequest.Parser.ParseFrom(bytes.ToArray());

        static void Write(CodedOutputStream output, int field, string text)
        {
            output.WriteTag(field, WireFormat.WireType.LengthDelimited);
            output.WriteString(text);
        }
    }
}
