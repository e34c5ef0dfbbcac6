using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace FksSre.Ops.Tests.Workflows;

/// <summary>
/// What zizmor audits in workflows, asked of ours. Which audit is asked by which test, or why by none, stands in
/// <c>tests/Cases/workflow-audits.tsv</c>.
/// </summary>
public partial class WorkflowTests
{
    /// <summary>What an action is given; any other input, and any other action, has to be looked at first.</summary>
    private static readonly Dictionary<string, string[]> _actions = new(StringComparer.Ordinal)
    {
        ["actions/checkout"] = ["fetch-depth", "persist-credentials", "ref"],
        ["actions/setup-dotnet"] = ["global-json-file"],
        ["pulumi/actions"] = ["pulumi-version"],
    };

    private static readonly string[] _triggers = ["pull_request", "push", "schedule", "workflow_dispatch"];
    private static readonly string[] _jobKeys =
    [
        "name",
        "if",
        "runs-on",
        "timeout-minutes",
        "permissions",
        "environment",
        "needs",
        "steps",
    ];

    /// <summary>A pull request of this repository itself, whose jobs may have secrets.</summary>
    private const string OwnPullRequest = "github.event.pull_request.head.repo.full_name == github.repository";

    /// <summary>Of a boolean that was chosen, and is no text.</summary>
    private const string NoDryRun = "inputs.dry-run == false";

    [Fact]
    public void Workflow_job_and_step_have_names()
    {
        Assert.All(WorkflowFile.All, file => Assert.NotNull(WorkflowFile.Text(file.Root, "name")));
        Assert.All(WorkflowFile.All.SelectMany(file => file.Jobs), job => Assert.NotNull(WorkflowFile.Text(job.Job, "name")));
        Assert.All(WorkflowFile.All.SelectMany(file => file.Steps), step => Assert.NotNull(WorkflowFile.Text(step, "name")));
    }

    [Fact]
    public void Action_is_pinned_by_commit_with_its_version()
    {
        var uses = WorkflowFile.All.SelectMany(file => file.Lines).Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
        // The same version everywhere, so that one is not forgotten.
        Assert.All(
            uses.Select(line => line.Trim()).Distinct().GroupBy(line => line[..line.IndexOf('@', StringComparison.Ordinal)]),
            action => Assert.Single(action)
        );
    }

    [Fact]
    public void Only_listed_actions_with_listed_inputs() =>
        Assert.All(WorkflowFile.All.SelectMany(file => file.Steps).Where(step => WorkflowFile.Text(step, "uses") is not null), step =>
        {
            var action = WorkflowFile.Text(step, "uses")!.Split('@')[0];
            Assert.Contains(action, _actions.Keys);
            if (step.Children.TryGetValue(new YamlScalarNode("with"), out var inputs))
            {
                Assert.Empty(WorkflowFile.Keys((YamlMappingNode)inputs).Except(_actions[action]));
            }
        });

    [Fact]
    public void Checkout_leaves_no_token_behind() =>
        Assert.All(
            WorkflowFile
                .All.SelectMany(file => file.Steps)
                .Where(step => WorkflowFile.Text(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
            step => Assert.Equal("false", WorkflowFile.Text((YamlMappingNode)step["with"], "persist-credentials"))
        );

    /// <summary>What it does is done by a command that runs on a laptop; no text of an event can become a part of it.</summary>
    [Fact]
    public void Step_calls_fks_and_nothing_else() =>
        Assert.All(WorkflowFile.All.SelectMany(file => file.Steps).Where(step => WorkflowFile.Text(step, "uses") is null), step =>
        {
            Assert.Matches(Call(), WorkflowFile.Text(step, "run"));
            Assert.Empty(WorkflowFile.Keys(step).Except(["name", "run", "env", "if"]));
        });

    [Fact]
    public void Permissions_are_none_but_those_of_the_job()
    {
        Assert.All(WorkflowFile.All, file => Assert.Empty(((YamlMappingNode)file.Root["permissions"]).Children));
        Assert.All(WorkflowFile.All.SelectMany(file => file.Jobs), job =>
            Assert.NotEmpty(((YamlMappingNode)job.Job["permissions"]).Children)
        );
    }

    [Fact]
    public void Permission_to_write_says_what_for() =>
        Assert.All(
            WorkflowFile.All.SelectMany(file => file.Lines).Where(line => line.Contains(": write", StringComparison.Ordinal)),
            line => Assert.Matches("^ +[a-z-]+: write # .+", line)
        );

    [Fact]
    public void Secrets_stand_only_where_an_environment_guards_them() => Assert.All(WorkflowFile.All.SelectMany(file => file.Jobs), job =>
        {
            var text = string.Join('\n', Scalars(job.Job));
            Assert.True(
                WorkflowFile.Text(job.Job, "environment") is not null || !text.Contains("secrets.", StringComparison.Ordinal),
                $"{job.Name} has secrets, and no environment"
            );
            Assert.DoesNotContain("toJSON(secrets", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("fromJSON(secrets", text, StringComparison.OrdinalIgnoreCase);
        });

    [Fact]
    public void Trigger_is_one_that_is_listed() =>
        Assert.All(WorkflowFile.All, file => Assert.Empty(WorkflowFile.Keys((YamlMappingNode)file.Root["on"]).Except(_triggers)));

    [Fact]
    public void Condition_is_one_that_is_listed() =>
        Assert.All(
            WorkflowFile
                .All.SelectMany(file => file.Jobs.Select(job => job.Job).Concat(file.Steps))
                .Select(node => WorkflowFile.Text(node, "if"))
                .OfType<string>(),
            condition => Assert.Contains(condition, new[] { OwnPullRequest, NoDryRun })
        );

    [Fact]
    public void Job_has_only_listed_keys() =>
        Assert.All(WorkflowFile.All.SelectMany(file => file.Jobs), job => Assert.Empty(WorkflowFile.Keys(job.Job).Except(_jobKeys)));

    [Fact]
    public void Job_runs_on_a_machine_of_GitHubs_and_not_for_ever() => Assert.All(WorkflowFile.All.SelectMany(file => file.Jobs), job =>
        {
            Assert.Equal("ubuntu-latest", WorkflowFile.Text(job.Job, "runs-on"));
            Assert.InRange(int.Parse(WorkflowFile.Text(job.Job, "timeout-minutes")!, null), 5, 120);
        });

    /// <summary>What is half deployed is worse than what waits; what only looks may be ended by the next.</summary>
    [Fact]
    public void Runs_of_a_stack_wait_for_each_other_and_previews_do_not() => Assert.All(WorkflowFile.All, file =>
        {
            var concurrency = (YamlMappingNode)file.Root["concurrency"];
            var looksOnly = file.Name == "preview.yml";
            Assert.Equal(looksOnly ? "true" : "false", WorkflowFile.Text(concurrency, "cancel-in-progress"));
            Assert.Matches(looksOnly ? "pull_request[.]number" : "^stack-(dev|prod)$", WorkflowFile.Text(concurrency, "group"));
        });

    private static IEnumerable<string> Scalars(YamlNode node) =>
        node.AllNodes.OfType<YamlScalarNode>().Select(scalar => scalar.Value ?? "");

    [GeneratedRegex(@"^ +uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"^\./fks ci [a-z]+( (dev|prod)( --dry-run)?)?$")]
    private static partial Regex Call();
}
