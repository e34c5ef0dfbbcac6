using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FksSre.Ops.Commands;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>Hand edits are told in words and taken back field by field.</summary>
public sealed class TakebackTests
{
    private const string Targets = "ConfigMap fks-monitoring/prometheus-targets";

    [Fact]
    public async Task Nothing_edited_is_one_line()
    {
        await using var cluster = await TestCluster.DeployedAsync();

        var (exit, output, _) = await cluster.RunAsync("takeback", "--dry-run");

        Assert.Equal("dev: no field that the stack declares was changed by anybody else.\n", output);
        Assert.Equal(ExitCode.Ok, exit);
    }

    [Fact]
    public async Task A_dry_run_says_who_changed_what_when_and_changes_nothing()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var targets = cluster.Object("ConfigMap", "prometheus-targets");
        var declared = targets.Content["data"]!["alertmanagers.yml"]!.GetValue<string>();
        await cluster.EditAsync(targets.Path, Data("alertmanagers.yml", declared.Replace("9093", "9999", StringComparison.Ordinal)));

        var (exit, output, _) = await cluster.RunAsync("takeback", "--dry-run");

        var line = declared.Split('\n').Single(text => text.Contains("9093", StringComparison.Ordinal));
        Assert.Equal(
            $"""
            {Targets}
              .data["alertmanagers.yml"]  kubectl-edit at TIME
                now       {line.Replace("9093", "9999", StringComparison.Ordinal)}
                declared  {line}
            dev: 1 field would be taken back. Nothing was changed.

            """.ReplaceLineEndings("\n"),
            Regex.Replace(output, " at [0-9TZ:-]{20}\n", " at TIME\n")
        );
        Assert.Equal(ExitCode.Findings, exit);
        Assert.Contains(
            "9999",
            (await cluster.GetAsync(targets))["data"]!["alertmanagers.yml"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task After_a_yes_the_field_is_ours_alone_again_and_nothing_else_was_touched()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var targets = cluster.Object("ConfigMap", "prometheus-targets");
        var rules = cluster.Object("ConfigMap", "rules-fks-api");
        var before = await cluster.GetAsync(targets);
        var untouched = (await cluster.GetAsync(rules)).ToJsonString();
        await cluster.EditAsync(targets.Path, Data("alertmanagers.yml", "[]\n"));

        var (exit, output, _) = await cluster.RunAsync("takeback", "--yes");

        Assert.EndsWith($"taken back: {Targets}\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, exit);
        var after = await cluster.GetAsync(targets);
        Assert.Equal(before["data"]!.ToJsonString(), after["data"]!.ToJsonString());
        Assert.Equal(before["metadata"]!["labels"]!.ToJsonString(), after["metadata"]!["labels"]!.ToJsonString());
        var owner = Assert.Single(after["metadata"]!["managedFields"]!.AsArray());
        Assert.Equal(TestCluster.Manager, owner!["manager"]!.GetValue<string>());
        Assert.Equal(before["metadata"]!["managedFields"]![0]!["fieldsV1"]!.ToJsonString(), owner["fieldsV1"]!.ToJsonString());
        Assert.Equal(untouched, (await cluster.GetAsync(rules)).ToJsonString());
        Assert.Equal(ExitCode.Ok, (await cluster.RunAsync("takeback", "--dry-run")).Exit);
    }

    [Theory]
    [InlineData("no\n")]
    [InlineData("y\n")]
    [InlineData("")]
    public async Task Anything_but_yes_changes_nothing(string answer)
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var targets = cluster.Object("ConfigMap", "prometheus-targets");
        await cluster.EditAsync(targets.Path, Data("alertmanagers.yml", "[]\n"));

        var (exit, output, errors) = await cluster.AnsweredAsync(answer, "takeback");

        Assert.EndsWith("Nothing was changed.\n", output, StringComparison.Ordinal);
        Assert.Contains("Take back 1 field? Type yes:", errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
        Assert.Equal("[]\n", (await cluster.GetAsync(targets))["data"]!["alertmanagers.yml"]!.GetValue<string>());
    }

    /// <summary>Scaling goes through a resource of its own, and is a conflict of the next deployment all the same.</summary>
    [Fact]
    public async Task Replicas_that_somebody_scaled_are_taken_back()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var server = cluster.Object("StatefulSet", "prometheus");
        await cluster.EditAsync(server.Path + "/scale", new() { ["spec"] = new JsonObject { ["replicas"] = 7 } }, "kubectl");

        var (exit, output, _) = await cluster.RunAsync("takeback", "--yes");

        Assert.Contains("    now       7\n    declared  1\n", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, exit);
        Assert.Equal(1, (await cluster.GetAsync(server))["spec"]!["replicas"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_container_is_found_by_its_name_and_its_other_fields_stay()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var server = cluster.Object("StatefulSet", "prometheus");
        var before = (await cluster.GetAsync(server))["spec"]!.ToJsonString();
        var containers = server.Content["spec"]!["template"]!["spec"]!["containers"]!.DeepClone().AsArray();
        containers.Single(each => each!["name"]!.GetValue<string>() == "prometheus")!["image"] = "quay.io/prometheus/prometheus:v0.0.1";
        await cluster.EditAsync(
            server.Path,
            new()
            {
                ["spec"] = new JsonObject { ["template"] = new JsonObject { ["spec"] = new JsonObject { ["containers"] = containers } } },
            }
        );

        var (exit, output, _) = await cluster.RunAsync("takeback", "--yes");

        Assert.Contains("  .spec.template.spec.containers[name=\"prometheus\"].image  kubectl-edit at ", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, exit);
        Assert.Equal(before, (await cluster.GetAsync(server))["spec"]!.ToJsonString());
    }

    [Fact]
    public async Task What_others_added_is_named_and_stays()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var targets = cluster.Object("ConfigMap", "prometheus-targets");
        await cluster.EditAsync(targets.Path, Data("more.yml", "- theirs\n"), "kubectl-patch");

        var (exit, output, _) = await cluster.RunAsync("takeback", "--yes");

        Assert.Equal(
            $"{Targets}\n  .data[\"more.yml\"]  added by kubectl-patch; the stack does not declare it, and "
                + $"it stays\ndev: no field that the stack declares was changed by anybody else.\n",
            output
        );
        Assert.Equal(ExitCode.Ok, exit);
        Assert.Equal("- theirs\n", (await cluster.GetAsync(targets))["data"]!["more.yml"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_object_that_no_stack_has_made_is_left_alone()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var targets = cluster.Object("ConfigMap", "prometheus-targets");
        await cluster.DeleteAsync(targets.Path);
        var foreign = targets.Content.DeepClone().AsObject();
        foreign["data"]!["alertmanagers.yml"] = "- somebody else's\n";
        await cluster.ApplyAsync(targets.Path, foreign, "helm");

        var (exit, output, _) = await cluster.RunAsync("takeback", "--yes");

        Assert.Equal(
            $"{Targets} was never applied by a stack, and is left alone.\ndev: no field "
                + $"that the stack declares was changed by anybody else.\n",
            output
        );
        Assert.Equal(ExitCode.Ok, exit);
        Assert.Equal("- somebody else's\n", (await cluster.GetAsync(targets))["data"]!["alertmanagers.yml"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_deleted_is_named_with_the_command_that_makes_it_again()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        await cluster.DeleteAsync(cluster.Object("ConfigMap", "prometheus-targets").Path);

        var (_, output, _) = await cluster.RunAsync("takeback", "--dry-run");

        Assert.StartsWith($"{Targets} is not there; pulumi up --refresh makes it again.\n", output, StringComparison.Ordinal);
    }

    /// <summary>A render has placeholders for secrets: applied, they would be the end of all notifications.</summary>
    [Fact]
    public async Task A_secret_is_neither_shown_nor_overwritten_with_a_placeholder()
    {
        await using var cluster = await TestCluster.DeployedAsync();
        var secret = cluster.Object("Secret", "alertmanager-config");
        await cluster.EditAsync(secret.Path, Data("alertmanager.yml", "cGxhbnRlZA=="));

        var (exit, output, errors) = await cluster.RunAsync("takeback", "--yes");

        Assert.Contains("    its value is a secret and is not shown\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "1 field of secrets: only a deployment knows what belongs there. Overwrite it "
                + "with PULUMI_K8S_ENABLE_PATCH_FORCE=true pulumi up --refresh.\n",
            output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("cGxhbnRlZA", output + errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, exit);
        Assert.Equal("cGxhbnRlZA==", (await cluster.GetAsync(secret))["data"]!["alertmanager.yml"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_unreachable_cluster_is_said_and_nothing_was_changed()
    {
        var cluster = await TestCluster.EmptyAsync();
        var config = Path.Combine(Directory.CreateTempSubdirectory("fks-cluster-").FullName, "config");
        File.Copy(cluster.Kubeconfig, config);
        var address = cluster.Double.Address;
        await cluster.DisposeAsync();

        var (exit, output, errors) = await FksCommandLine.RunAsync(["takeback", "dev", "--kubeconfig", config, "--yes"]);

        Assert.Equal("", output);
        Assert.Contains($"The API server of minikube at {address} cannot be reached: Connection refused", errors, StringComparison.Ordinal);
        Assert.Contains(
            "Nothing was changed. Name the kubeconfig with --kubeconfig, or check the way to the cluster.",
            errors,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCode.Environment, exit);
    }

    private static JsonObject Data(string key, string value) => new() { ["data"] = new JsonObject { [key] = value } };
}
