using System.Text.RegularExpressions;
using FksSre.Program.Tests.Running;
using FksSre.Tests;
using Grpc.Core;

namespace FksSre.Program.Tests;

/// <summary>The engine ends a run, for a reason that it tells people and not the program.</summary>
public class EngineEndTests
{
    [Theory]
    [InlineData("hand-edit-conflict", "conflict with \"kubectl-edit\" using v1: .data.alertmanagers.yml")]
    [InlineData("storage-grown", "updates to statefulset spec for fields other than")]
    public async Task Recorded_end_of_a_run_ends_the_program_quietly(string name, string reason)
    {
        var recorded = RecordedRun.Read(name);
        Assert.Contains(reason, recorded.Error.Message, StringComparison.Ordinal);

        var run = await ProgramRun.OfAsync(Configurations.Named("dev"), recorded.Replay);

        Assert.Equal(recorded.Error, Assert.Single(run.Errors));
        Assert.Equal(new ProgramResult(Refusal.UserWasTold, "", Refusal.Runbook), run.Result);
        Assert.Empty(run.Logged);
    }

    [Fact]
    public async Task Engine_that_was_never_there_is_told_in_a_sentence()
    {
        var engine = await StackEngine.StartAsync("dev");
        var environment = Configurations.Named("dev");
        await engine.DisposeAsync();

        using var program = ProgramProcess.Start(environment, engine);

        Assert.Equal(
            new ProgramResult(
                Refusal.UserWasTold,
                "",
                "The Pulumi engine does not answer. Run the program by pulumi preview or pulumi up.\n"
            ),
            await program.EndAsync(TimeSpan.FromMinutes(1))
        );
    }

    [Fact]
    public async Task Engine_that_is_killed_leaves_no_stack_trace()
    {
        await using var engine = await StackEngine.StartAsync("dev");
        engine.Behaviour.Waits = urn => urn.EndsWith("::platform-namespace", StringComparison.Ordinal);
        using var program = ProgramProcess.Start(Configurations.Named("dev"), engine);
        while (!engine.Registrations.Any(request => request.Name == "platform-namespace"))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await engine.DisposeAsync();

        var result = await program.EndAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(Refusal.UserWasTold, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    /// <summary>In the words of an API server, a provider or the engine; what each means, the page that the program names says.</summary>
    [Theory]
    [InlineData("platform-quota", "namespaces \"fks-monitoring\" not found")]
    [InlineData("prometheus-server", "no matches for kind \"PrometheusRule\" in version \"monitoring.coreos.com/v1\"")]
    [InlineData(
        "grafana-data",
        "persistentvolumeclaims \"grafana\" is forbidden: exceeded quota: quota, requested: "
            + "requests.storage=1Gi, used: requests.storage=25Gi, limited: requests.storage=25Gi"
    )]
    [InlineData(
        "alertmanager-config",
        "secrets is forbidden: User \"ci\" cannot create resource \"secrets\" in API group \"\" in the namespace \"fks-monitoring\""
    )]
    [InlineData(
        "prometheus-server",
        "resource fks-monitoring/prometheus was not successfully created by the "
            + "Kubernetes API server: 'prometheus' timed out waiting to be Ready"
    )]
    [InlineData("kubernetes", "configured Kubernetes cluster is unreachable: unable to load schema information from the API server")]
    public async Task Error_of_a_resource_ends_the_program_quietly_and_stands_in_the_runbook(string resource, string error)
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("dev"), behaviour => behaviour.Failing[resource] = error);

        Assert.Equal(error, Assert.Single(run.Errors).Message);
        Assert.Equal(new ProgramResult(Refusal.UserWasTold, "", Refusal.Runbook), run.Result);
        Assert.Empty(run.Logged);
        Assert.Contains(Explained(), words => Regex.IsMatch(error, Regex.Escape(words).Replace(@"\.\.\.", ".*", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(
        StatusCode.DeadlineExceeded,
        "Deadline Exceeded",
        "The Pulumi engine does not answer in time. Run it again; what it has done by now, it knows.\n"
    )]
    [InlineData(StatusCode.Cancelled, "context canceled", "")]
    [InlineData(StatusCode.Internal, "unexpected end of JSON input", "unexpected end of JSON input\n")]
    public async Task Engine_that_fails_in_the_middle_is_told_in_a_sentence_at_most(StatusCode code, string detail, string told)
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("dev"), behaviour =>
            behaviour.Refused["prometheus-config"] = new(code, detail)
        );

        Assert.Equal(new ProgramResult(Refusal.UserWasTold, "", told), run.Result);
        Assert.Empty(run.Logged);
    }

    /// <summary>As PagerDuty's provider answers for an address that no account knows.</summary>
    [Fact]
    public async Task Function_that_a_provider_refuses_is_told_in_its_words()
    {
        var run = await ProgramRun.OfAsync(Configurations.Named("prod"), behaviour =>
            behaviour.Invoke = request =>
                request.Tok == StackEngine.ReadState
                    ? StackEngine.After("prod", new())(request)
                    : throw new RpcException(new(StatusCode.Unknown, "Unable to locate any user with the email: ada@example.com"))
        );

        Assert.Equal(new ProgramResult(Refusal.UserWasTold, "", "Unable to locate any user with the email: ada@example.com\n"), run.Result);
        Assert.Empty(run.Logged);
    }

    /// <summary>The words of errors that the runbook explains.</summary>
    private static IEnumerable<string> Explained() =>
        File.ReadLines(Path.Combine(RepositoryRoot.Folder, "docs/runbooks/failed-deployment.md"))
            .Where(line => line.StartsWith("   * ", StringComparison.Ordinal))
            .SelectMany(line => Regex.Matches(line.Split("`:")[0] + "`:", "`([^`]+)`").Select(match => match.Groups[1].Value));
}
