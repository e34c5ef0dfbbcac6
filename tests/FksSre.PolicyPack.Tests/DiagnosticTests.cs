using FksSre.Policies.Exemptions;
using FksSre.PolicyPack.Tests.Running;
using FksSre.PolicyPack.Tests.Samples;
using FksSre.PolicyPack.Wire;

namespace FksSre.PolicyPack.Tests;

/// <summary>What is told where a rule cannot see, must not show, or comes to no end.</summary>
public class DiagnosticTests
{
    private const string Text = WireValue.Unknown;

    [Fact]
    public async Task Rule_that_cannot_know_says_so_as_advice_and_names_the_path()
    {
        await using var pack = await ServedPack.StartAsync(new Replicas());
        await pack.Engine.BeginAsync();

        var told = Assert.Single(await pack.Engine.RegisterAsync(Deployment($$$"""{"replicas": "{{{Text}}}"}""")));

        Assert.Equal(EnforcementLevel.Advisory, told.EnforcementLevel);
        Assert.Equal(
            """
            A service survives the loss of a pod.
            Deployment shop/till spec.replicas = (not known yet)
            This rule cannot be decided before the deployment, as nobody knows yet what will stand there.
            Look at it again after the deployment, or give it a value that the program knows.
            """,
            told.Message
        );
    }

    /// <summary>One rule, two containers: what is unknown of the one is advice, what is wrong with the other is mandatory.</summary>
    [Fact]
    public async Task Rule_decides_what_it_can_beside_what_it_cannot_know()
    {
        await using var pack = await ServedPack.StartAsync([.. Policies.Review.PolicySet.All]);
        await pack.Engine.BeginAsync();

        var told = await pack.Engine.RegisterAsync(
            Deployment(
                $$$$"""
                {"template": {"spec": {"containers": [
                  {"name": "a", "securityContext": {"runAsNonRoot": "{{{{Text}}}}", "runAsUser": "{{{{Text}}}}"}},
                  {"name": "b", "securityContext": {"runAsNonRoot": false}}]}}}
                """
            )
        );

        Assert.Equal(
            [
                (EnforcementLevel.Mandatory, "Deployment shop/till spec.template.spec.containers[1].securityContext.runAsNonRoot = false"),
                (
                    EnforcementLevel.Advisory,
                    "Deployment shop/till spec.template.spec.containers[0].securityContext.runAsNonRoot, "
                        + "spec.template.spec.containers[0].securityContext.runAsUser = (not known yet)"
                ),
            ],
            told.Where(each => each.PolicyName == "run-as-non-root").Select(each => (each.EnforcementLevel, each.Message.Split('\n')[1]))
        );
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    public async Task Unknown_of_every_type_anywhere_above_is_told(string unknown)
    {
        await using var pack = await ServedPack.StartAsync(new Replicas());
        await pack.Engine.BeginAsync();
        var secret = $$$"""{"{{{WireValue.Signature}}}": "{{{WireValue.SecretSignature}}}", "value": "{{{unknown}}}"}""";

        var told = Assert.Single(await pack.Engine.RegisterAsync(Deployment(secret)));

        Assert.Equal(
            (EnforcementLevel.Advisory, "Deployment shop/till spec = (not known yet)"),
            (told.EnforcementLevel, told.Message.Split('\n')[1])
        );
    }

    [Fact]
    public async Task Secret_is_decided_and_not_shown()
    {
        await using var pack = await ServedPack.StartAsync(
            new Replicas(),
            new Shown(inputs => inputs),
            new Shown(inputs => inputs["data"]["token"], "shown-too")
        );
        await pack.Engine.BeginAsync();
        var request = Resources.Single(
            Resources.Deployment,
            "till",
            WireValue.Struct(
                (
                    "metadata",
                    WireValue.Object(("name", WireValue.Secret("planted-name")), ("namespace", WireValue.Secret("planted-namespace")))
                ),
                ("spec", WireValue.Object(("replicas", WireValue.Secret("planted-replicas")))),
                ("data", WireValue.Secret(WireValue.Object(("token", WireValue.Text("planted-token")))))
            )
        );

        var told = await pack.Engine.RegisterAsync(request);

        Assert.Equal(
            ["Deployment till spec.replicas = [secret]", "Deployment till = [secret]", "Deployment till data.token = [secret]"],
            told.Select(each => each.Message.Split('\n')[1])
        );
        Assert.DoesNotContain("planted", $"{told}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_that_throws_is_mandatory_and_named_and_keeps_no_other_from_being_asked()
    {
        await using var pack = await ServedPack.StartAsync(new Broken(), new Replicas());
        await pack.Engine.BeginAsync();
        var request = Deployment("""{"replicas": 1}""");

        var told = await pack.Engine.RegisterAsync(request);

        Assert.Equal(["broken", "replicas"], told.Select(each => each.PolicyName));
        Assert.Equal((EnforcementLevel.Mandatory, request.Urn), (told[0].EnforcementLevel, told[0].Urn));
        Assert.Equal(
            """
            This rule comes to an end.
            the rule itself = InvalidOperationException in the rule itself
            The rule came to no end, so nobody knows whether it is kept.
            Mend the rule, or disable it in the stack's configuration until it is mended.
            """,
            told[0].Message
        );
        Assert.DoesNotContain("planted", $"{told}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_over_the_stack_that_throws_is_told_at_the_stack()
    {
        await using var pack = await ServedPack.StartAsync(new BrokenStack(), new Lonely());
        await pack.Engine.BeginAsync();
        var second = Resources.Single(Resources.Deployment, "two", Resources.Json("""{"metadata": {"name": "two"}}"""));

        var told = (await pack.Engine.AnalyzeStackAsync(Resources.Stack(second, Deployment("{}")))).Diagnostics;

        Assert.Equal(
            [("broken-stack", EnforcementLevel.Mandatory, ""), ("lonely", EnforcementLevel.Mandatory, second.Urn)],
            told.Select(each => (each.PolicyName, each.EnforcementLevel, each.Urn))
        );
    }

    [Theory]
    [InlineData("dev", "Deployment shop/till", 2, true)]
    [InlineData("dev", "Deployment shop/till", 0, false)]
    [InlineData("dev", "Deployment shop/other", 2, false)]
    [InlineData("prod", "Deployment shop/till", 2, false)]
    public async Task Exempted_violation_is_advice_that_says_until_when(string environment, string subject, int days, bool isExempted)
    {
        var ends = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days);
        var exemption = new Exemption("replicas", environment, subject, "The second node comes next week.", "ada", ends);
        await using var pack = await ServedPack.StartAsync([exemption], new Replicas());
        await pack.Engine.BeginAsync();
        var request = Deployment("""{"replicas": 1}""");

        var told = Assert.Single(await pack.Engine.RegisterAsync(request));

        Assert.Equal((isExempted ? EnforcementLevel.Advisory : EnforcementLevel.Mandatory, request.Urn), (told.EnforcementLevel, told.Urn));
        Assert.Equal(
            isExempted
                ? $"""
                A service survives the loss of a pod.
                exemptions/dev/replicas = Deployment shop/till
                This rule may be broken there until {ends:yyyy-MM-dd}: The second node comes next week.
                Ask ada about it.
                """
                : """
                A service survives the loss of a pod.
                Deployment shop/till spec.replicas = 1
                Set replicas to 2 or more.
                """,
            told.Message
        );
    }

    [Fact]
    public async Task Rule_that_needs_the_program_is_neither_listed_nor_asked()
    {
        await using var pack = await ServedPack.StartAsync(new OfTheProgram(), new Replicas());

        Assert.Equal(["replicas"], (await pack.Engine.BeginAsync()).Policies.Select(policy => policy.Name));
        Assert.Empty(await pack.Engine.RegisterAsync(Deployment("""{"replicas": 2}""")));
    }

    private static AnalyzeRequest Deployment(string spec) =>
        Resources.Single(
            Resources.Deployment,
            "till",
            Resources.Json($$"""{"metadata": {"namespace": "shop", "name": "till"}, "spec": {{spec}}}""")
        );
}
