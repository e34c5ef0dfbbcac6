using FksSre.Delivery.Promotion;
using FksSre.Program.Tests.Running;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Deployed;
using FksSre.Stacks.Releases;
using Pulumi.Wire;

namespace FksSre.Program.Tests;

/// <summary>Prod obeys what was promoted to it: an update of anything else registers nothing, and a preview only says so.</summary>
public class PromotedReleaseTests
{
    private const int UserWasTold = 32;
    private const string Other = "0123456789ab";

    [Fact]
    public async Task Before_the_first_promotion_an_update_goes_on_and_is_advised_how_to_begin()
    {
        var advice = ReleaseObedience.Check(Configurations.Named("prod"), (await CurrentRelease.NamedAsync()).Value!, isPreview: false);

        Assert.Equal(
            """
            FKS840 Pulumi.prod.yaml/fks-sre:release = (nothing) (advice)
                   Nothing is promoted yet, so whatever is checked out is deployed.
                   ./fks promote dev prod begins it: from then on only what dev has proven is deployed.
            """,
            string.Join('\n', advice)
        );
        // A run checks that the program has given just its advice, and takes that away.
        Assert.Equal(new(0, "", ""), (await Runs.OfAsync("prod")).Result);
    }

    [Fact]
    public async Task Update_of_what_was_promoted_registers_it_without_a_word()
    {
        var promoted = Promoted((await CurrentRelease.NamedAsync()).Value!.Fingerprint);

        Assert.Empty(ReleaseObedience.Check(promoted, (await CurrentRelease.NamedAsync()).Value!, isPreview: false));
        var run = await ProgramRun.OfAsync(promoted);

        Assert.Equal(new(0, "", ""), run.Result);
        Assert.NotEmpty(run.Registrations);
    }

    [Fact]
    public async Task Update_of_another_release_registers_nothing_and_says_how_to_promote()
    {
        var release = (await CurrentRelease.NamedAsync()).Value!.Fingerprint;

        var run = await ProgramRun.OfAsync(Promoted(Other));

        Assert.Equal(
            (
                UserWasTold,
                $"""
                FKS842 Pulumi.prod.yaml/fks-sre:release/release = {Other}
                       This is the release {release}, and it is not promoted to prod.
                       Deploy the branch prod, or have this one promoted once dev has proven it: ./fks promote dev prod --release {release}
                1 finding; nothing was registered.

                """
            ),
            (run.Result.ExitCode, run.Result.Error)
        );
        Assert.Empty(run.Messages);
    }

    [Theory]
    [InlineData("by", "somebody else")]
    [InlineData("commit", "ffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("remark", "a key that nobody has sealed")]
    public async Task Update_with_edited_evidence_registers_nothing(string key, string value)
    {
        var release = (await CurrentRelease.NamedAsync()).Value!.Fingerprint;
        var promotion = Promotion(release);
        promotion[key] = value;

        var run = await ProgramRun.OfAsync(Configurations.Named("prod").With(ConfigKeys.Release, promotion.ToJsonString()));

        Assert.Equal(
            (
                UserWasTold,
                """
                FKS841 Pulumi.prod.yaml/fks-sre:release/seal = (nothing)
                       The promotion or its evidence was edited: the seal does not fit, so it proves nothing.
                       Take the file from the branch prod as it was promoted, or promote anew: ./fks promote dev prod
                1 finding; nothing was registered.

                """
            ),
            (run.Result.ExitCode, run.Result.Error)
        );
        Assert.Empty(run.Messages);
    }

    [Theory]
    [InlineData("FKS842", "by", "Ada")]
    [InlineData("FKS841", "by", "somebody else")]
    public async Task Preview_goes_on_and_only_advises(string code, string key, string value)
    {
        var promotion = Promotion(Other);
        promotion[key] = value;
        var configuration = Configurations.Named("prod").With(ConfigKeys.Release, promotion.ToJsonString());

        var run = await ProgramRun.OfAsync(configuration, behaviour => behaviour.IsPreview = true);

        var advice = ReleaseObedience.Check(configuration, (await CurrentRelease.NamedAsync()).Value!, isPreview: true);
        Assert.StartsWith($"{code} ", Assert.Single(advice).ToString(), StringComparison.Ordinal);
        Assert.Equal(new(0, "", ""), run.Result);
        Assert.NotEmpty(run.Registrations);
    }

    /// <summary>Whoever takes the promotion out of the file is not back where nothing was promoted.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Promotion_that_was_deployed_cannot_be_forgotten(bool isPreview)
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("prod"), behaviour =>
        {
            behaviour.IsPreview = isPreview;
            behaviour.Invoke = StackEngine.After("prod", StackEngine.Outputs("prod", (DeployedState.Promoted, WireValue.Text(Other))));
        });

        var finding = $"""
            FKS843 Pulumi.prod.yaml/fks-sre:release = (nothing){(isPreview ? " (advice)" : "")}
                   The release {Other} was promoted and deployed, and this file knows of no promotion.
                   Deploy the branch prod, or promote anew: ./fks promote dev prod
            """;
        // Inside a run it is an error of the engine's log that ends it.
        Assert.Equal(
            isPreview ? (0, $"{finding}\n", "") : (UserWasTold, "", $"{finding}\n1 finding; nothing was registered."),
            (run.Result.ExitCode, run.Result.Error, string.Concat(run.Logged.Select(logged => logged.Message)))
        );
        Assert.Equal(isPreview, run.Registrations.Any());
    }

    [Fact]
    public async Task What_was_promoted_is_kept_for_the_next_deployment()
    {
        var release = (await CurrentRelease.NamedAsync()).Value!.Fingerprint;

        var (promoted, none) = (await ProgramRun.OfAsync(Promoted(release)), await Runs.OfAsync("prod"));

        Assert.Equal((release, ""), (Kept(promoted), Kept(none)));
    }

    [Fact]
    public async Task Promotion_into_an_environment_that_is_not_promoted_into_is_refused()
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("dev").With(ConfigKeys.Release, Promotion(Other).ToJsonString()));

        Assert.StartsWith("FKS608 Pulumi.dev.yaml/fks-sre:release = an object\n", run.Result.Error, StringComparison.Ordinal);
        Assert.Empty(run.Messages);
    }

    private static string Kept(ProgramRun run) =>
        run
            .Messages.OfType<RegisterResourceOutputsRequest>()
            .Single(request => request.Outputs.Fields.ContainsKey(DeployedState.Promoted))
            .Outputs.Fields[DeployedState.Promoted]
            .StringValue;

    private static StackConfiguration Promoted(string release) =>
        Configurations.Named("prod").With(ConfigKeys.Release, Promotion(release).ToJsonString());

    private static System.Text.Json.Nodes.JsonObject Promotion(string release) =>
        SealedPromotion.Of(
            new(
                release,
                "8d1f6c2b7a9e4d3c5b6a7f8e9d0c1b2a3f4e5d6c",
                "2026-11-29T02:40:00Z",
                "Ada",
                [new("soak", "pass", "fks_sre:release:info", "1 h 7 min", "61", "2026-11-29T02:39:58Z")]
            )
        );
}
