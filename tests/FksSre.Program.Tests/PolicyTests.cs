using FksSre.Program.Tests.Running;
using FksSre.Stacks.Configuration;

namespace FksSre.Program.Tests;

/// <summary>A rule that is not kept ends the program before the engine hears of anything.</summary>
public class PolicyTests
{
    private const int UserWasTold = 32;

    [Fact]
    public async Task Mandatory_rule_that_is_not_kept_is_told_at_each_place_and_nothing_is_registered()
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("dev").With(ConfigKeys.Policies, Levels("mandatory")));

        Assert.Equal(UserWasTold, run.Result.ExitCode);
        Assert.StartsWith(
            "image-digest StatefulSet fks-monitoring/alertmanager spec.template.spec.containers[0].image = ",
            run.Result.Error
        );
        Assert.EndsWith("7 findings; nothing was registered.\n", run.Result.Error, StringComparison.Ordinal);
        Assert.Empty(run.Messages);
    }

    [Fact]
    public async Task Advice_of_rules_is_left_to_check()
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("dev").With(ConfigKeys.Policies, Levels("advisory")));

        Assert.Equal(new(0, "", ""), run.Result);
    }

    private static string Levels(string level) =>
        $$"""{"state-is-protected": "disabled", "state-is-retained": "disabled", "image-digest": "{{level}}"}""";
}
