using System.Diagnostics;
using FksSre.Policies.Definition;
using FksSre.Policies.Review;
using FksSre.PolicyPack.Tests.Running;
using FksSre.PolicyPack.Wire;
using Google.Protobuf;
using WireType = FksSre.PolicyPack.Wire.PolicyType;

namespace FksSre.PolicyPack.Tests;

/// <summary>The program itself, asked as the engine asks it.</summary>
public sealed class CallTests : IAsyncLifetime
{
    private EngineHealth _engine = null!;
    private PackProcess _process = null!;
    private EngineSide _side = null!;

    private static AnalyzeRequest Rootful =>
        Resources.Single(
            Resources.Deployment,
            "grafana",
            Resources.Json(
                """
                {"metadata": {"namespace": "fks-monitoring", "name": "grafana"},
                 "spec": {"template": {"spec": {"containers": [{"name": "grafana", "securityContext": {"runAsNonRoot": false}}]}}}}
                """
            )
        );

    public async ValueTask InitializeAsync()
    {
        _engine = await EngineHealth.StartAsync();
        _process = PackProcess.Start([_engine.Address]);
        _side = new(await _process.PortAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _side.Dispose();
        _process.Dispose();
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task Every_rule_that_the_engine_can_have_asked_is_listed_with_what_it_needs_to_be_shown()
    {
        var info = await _side.BeginAsync();

        Assert.Equal(("fks-sre", "1.0.0", true), (info.Name, info.Version, info.SupportsConfig));
        Assert.Equal("1.0.0", (await _side.PluginAsync()).Version);
        Assert.Equal(
            PolicySet.All.Where(policy => !policy.NeedsProgram).Select(Wanted),
            info.Policies.Select(policy =>
                (policy.Name, policy.Description, policy.RemediationSteps, policy.EnforcementLevel, policy.PolicyType, policy.Severity)
            )
        );

        static (string, string, string, Wire.EnforcementLevel, WireType, Wire.PolicySeverity) Wanted(Policy policy) =>
            (
                policy.Name,
                policy.Demand,
                policy.Remedy,
                Enum.Parse<Wire.EnforcementLevel>($"{policy.DefaultLevel}"),
                policy.Scope == PolicyScope.Stack ? WireType.Stack : WireType.Resource,
                Enum.Parse<Wire.PolicySeverity>($"{policy.Severity}")
            );
    }

    [Fact]
    public async Task Violation_is_told_with_place_value_and_remedy_at_the_resource()
    {
        await _side.BeginAsync();

        var told = Assert.Single(await _side.RegisterAsync(Rootful), each => each.PolicyName == "run-as-non-root");

        Assert.Equal(
            new AnalyzeDiagnostic
            {
                PolicyName = "run-as-non-root",
                PolicyPackName = "fks-sre",
                PolicyPackVersion = "1.0.0",
                Description = "A container runs as a user other than root, and Kubernetes is told to refuse it otherwise.",
                Message = """
                A container runs as a user other than root, and Kubernetes is told to refuse it otherwise.
                Deployment fks-monitoring/grafana spec.template.spec.containers[0].securityContext.runAsNonRoot = false
                Set runAsNonRoot to true and runAsUser to a number above 0, for the pod or the container.
                """,
                EnforcementLevel = Wire.EnforcementLevel.Mandatory,
                Urn = Rootful.Urn,
                Severity = Wire.PolicySeverity.High,
            },
            told
        );
    }

    /// <summary>As <c>pulumi policy analyze</c> and <c>publish</c> leave it out; Configure too, where there is nothing to say.</summary>
    [Fact]
    public async Task Pack_answers_without_having_been_told_of_a_stack_or_of_levels()
    {
        await _side.HandshakeAsync();

        Assert.NotEmpty(await _side.RegisterAsync(Rootful));
        await _side.AnalyzeStackAsync(Resources.Stack(Rootful));
        await _side.CancelAsync();
        Assert.NotEmpty(await _side.RegisterAsync(Rootful));
    }

    [Fact]
    public async Task Rules_over_a_resource_and_over_the_stack_are_asked_apart()
    {
        var types = (await _side.BeginAsync()).Policies.ToDictionary(policy => policy.Name, policy => policy.PolicyType);

        var single = await _side.RegisterAsync(Rootful);
        var stack = (await _side.AnalyzeStackAsync(Resources.Stack(Rootful))).Diagnostics;

        Assert.All(single, each => Assert.Equal(WireType.Resource, types[each.PolicyName]));
        Assert.All(stack, each => Assert.Equal(WireType.Stack, types[each.PolicyName]));
    }

    /// <summary>Between two resources the engine may wait for minutes until something is Ready.</summary>
    [Fact]
    public async Task Connection_stays_open_while_nothing_is_asked()
    {
        await _side.BeginAsync();

        await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        await _side.RegisterAsync(Rootful);

        Assert.Equal(1, _side.Connections);
    }

    [Fact]
    public async Task Stack_of_50_MiB_is_answered()
    {
        const int Objects = 200;
        var text = new string('x', 50 * 1024 * 1024 / Objects);
        var stack = Resources.Stack(
            Enumerable
                .Range(0, Objects)
                .Select(number =>
                    Resources.Single(
                        "kubernetes:core/v1:ConfigMap",
                        $"rules-{number}",
                        Resources.Json($$$"""{"metadata": {"name": "rules-{{{number}}}"}, "data": {"rules.yml": "{{{text}}}"}}""")
                    )
                )
        );
        Assert.True(stack.CalculateSize() > 50 * 1024 * 1024);
        await _side.BeginAsync();

        var watch = Stopwatch.StartNew();
        await _side.AnalyzeStackAsync(stack);
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms");

        await _side.RegisterAsync(Rootful);
    }

    [Fact]
    public async Task Many_resources_at_once_are_each_answered_as_alone()
    {
        await _side.BeginAsync();
        var alone = await _side.AnalyzeAsync(Rootful);

        var together = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => _side.AnalyzeAsync(Rootful)));

        Assert.All(together, answer => Assert.Equal(alone.ToByteArray(), answer.ToByteArray()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Resources_in_any_order_get_the_same_bytes(int seed)
    {
        await _side.BeginAsync();
        var resources = Enumerable
            .Range(0, 40)
            .Select(number =>
                Resources.Single(
                    number % 2 == 0 ? Resources.Deployment : "kubernetes:core/v1:Secret",
                    $"number-{number}",
                    Rootful.Properties
                )
            )
            .ToList();
        var sorted = await _side.AnalyzeStackAsync(Resources.Stack(resources));
        var shuffled = resources.ToArray();
        new Random(seed).Shuffle(shuffled);

        var answer = await _side.AnalyzeStackAsync(Resources.Stack(shuffled));

        Assert.Equal(sorted.ToByteArray(), answer.ToByteArray());
    }
}
