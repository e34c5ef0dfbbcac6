using YamlDotNet.RepresentationModel;

namespace FksSre.Ops.Tests.Workflows;

/// <summary>What the workflows must do, beside what they must not.</summary>
public class WorkflowReachTests
{
    /// <summary>A kind of work of <c>./fks ci</c> that no workflow calls would rot.</summary>
    [Fact]
    public void Each_command_of_ci_is_called_by_a_workflow() =>
        Assert.Equal(
            [
                "deploy-dev.yml ./fks ci deploy dev",
                "drift.yml ./fks ci drift prod",
                "preview.yml ./fks ci deploy dev --dry-run",
                "preview.yml ./fks ci preview",
                "promote.yml ./fks ci deploy prod",
                "promote.yml ./fks ci promote prod",
            ],
            WorkflowFile
                .All.SelectMany(file =>
                    file.Steps.Select(step => WorkflowFile.Text(step, "run")).OfType<string>().Select(run => $"{file.Name} {run}")
                )
                .Order(StringComparer.Ordinal)
        );

    /// <summary>What a person typed, or a branch is called, reaches a command as a variable of its environment.</summary>
    [Fact]
    public void Text_of_a_person_stands_in_variables_alone() =>
        Assert.All(WorkflowFile.All.SelectMany(file => file.Steps), step =>
            Assert.All(
                step.Children.Where(part => part.Key.ToString() != "env").SelectMany(part => part.Value.AllNodes.OfType<YamlScalarNode>()),
                text => Assert.DoesNotContain("${{", text.Value, StringComparison.Ordinal)
            )
        );

    /// <summary>Where prod is changed, what was promoted is checked out, whatever the workflow was begun on.</summary>
    [Fact]
    public void Prod_is_deployed_and_looked_at_from_its_branch() =>
        Assert.Equal(
            ["drift.yml", "promote.yml"],
            WorkflowFile
                .All.Where(file =>
                    file.Jobs.Any(job =>
                        WorkflowFile.Text(job.Job, "environment") == "prod"
                        && ((YamlSequenceNode)job.Job["steps"])
                            .Children.Cast<YamlMappingNode>()
                            .Any(step =>
                                WorkflowFile.Text(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true
                                && WorkflowFile.Text((YamlMappingNode)step["with"], "ref") == "prod"
                            )
                    )
                )
                .Select(file => file.Name)
        );

    [Fact]
    public void Every_deployment_has_its_kubeconfig_and_its_state() =>
        Assert.All(
            WorkflowFile
                .All.SelectMany(file => file.Steps)
                .Where(step =>
                    WorkflowFile.Text(step, "run") is { } run
                    && (run.Contains("deploy", StringComparison.Ordinal) || run.Contains("drift", StringComparison.Ordinal))
                ),
            step =>
                Assert.Superset(
                    new HashSet<string>(["FKS_KUBECONFIG", "PULUMI_BACKEND_URL", "PULUMI_ACCESS_TOKEN", "PULUMI_CONFIG_PASSPHRASE"]),
                    WorkflowFile.Keys((YamlMappingNode)step["env"]).ToHashSet()
                )
        );
}
