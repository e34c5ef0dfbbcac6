using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.Settings;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Rules;

public class ScheduledJobTests
{
    private static readonly AlertLinks _links = new("https://runbooks.example/", null);

    private static readonly ScheduledJob[] _jobs =
    [
        new("restore-drill-fks-db", "fks-monitoring", "The restore drill of fks_db", "platform", TimeSpan.FromHours(13)),
        new("backup-fks-db", "fks-monitoring", "The backup of fks_db", "platform", TimeSpan.FromHours(26)),
    ];

    [Fact]
    public void Rules_pass_the_tests_derived_with_them()
    {
        using var folder = new ScratchFolder();
        folder.Write($"rules/{ScheduledJobRules.File}.yml", RuleYaml.Render(ScheduledJobRules.Derive([.. _jobs], _links)!));
        folder.Write("tests/tests.yml", RuleTestYaml.Render(RuleTests.ScheduledJobTests.Derive([.. _jobs])!));

        var (passed, output) = PromtoolCommand.Test(folder.Path, "tests/tests.yml");

        Assert.True(passed, output);
    }

    [Fact]
    public void Jobs_in_another_order_give_the_same_rules() =>
        Assert.Equal(
            RuleYaml.Render(ScheduledJobRules.Derive([.. _jobs], _links)!),
            RuleYaml.Render(ScheduledJobRules.Derive([.. _jobs.Reverse()], _links)!)
        );

    [Fact]
    public void Nothing_watches_jobs_that_are_not_there() => Assert.Null(ScheduledJobRules.Derive([], _links));

    [Fact]
    public void Ticket_says_which_job_it_is_about_what_happened_and_who_answers_for_it()
    {
        var alert = (AlertRule)ScheduledJobRules.Derive([_jobs[1]], _links)!.Groups[0].Rules[0];

        Assert.Equal("The backup of fks_db has not succeeded in time", alert.Annotations["summary"]);
        Assert.Equal(
            "It last succeeded {{ $value | humanizeDuration }} ago, or was made then and never did; 1 d 2 h are usual at most.",
            alert.Annotations["description"]
        );
        Assert.Equal(
            ["scheduled_job=backup-fks-db", "severity=ticket", "team=platform", "tier=scheduled-jobs"],
            alert.Labels.Select(label => $"{label.Key}={label.Value}")
        );
    }
}
