using System.Text.Json.Nodes;
using FksSre.Ops.Ci;
using FksSre.Ops.Commands;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;
using FksSre.Ops.Terminal;
using FksSre.Ops.Tests.Cluster;
using FksSre.Ops.Tests.Lab;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Deployments;

/// <summary>
/// A repository with dev's stack, a cluster in which dev runs, and a pulumi that plays what a real engine has told. It refuses what the
/// real one refuses: to update without a yes, a policy pack or a program that is not there, and a path of a program that is relative.
/// </summary>
internal sealed class DeployScene : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _runner = new(StringComparer.Ordinal);

    private DeployScene(TestCluster cluster) => Cluster = cluster;

    public TestCluster Cluster { get; }

    public string Root => _folder.File("repository");

    /// <summary>How pulumi was called, a line each.</summary>
    public IEnumerable<string> Asked => File.Exists(Log) ? File.ReadLines(Log) : [];

    /// <summary>Where what is pushed arrives.</summary>
    public string Remote => _folder.File("remote.git");

    private string Log => _folder.File("asked");

    /// <param name="stream">What the preview tells.</param>
    /// <param name="code">How it ends.</param>
    public static async Task<DeployScene> StartAsync(string stream, int code)
    {
        var scene = new DeployScene(await RunningCluster.StartAsync());
        scene.Cluster.Double.Has("/apis/storage.k8s.io/v1/storageclasses", ReadyCluster.Class("standard", isDefault: true));
        scene.Cluster.Double.Has("/api/v1/nodes", ReadyCluster.Node("a"));
        var (_, rights, _) = await FksCommandLine.RunAsync(["deployer-role", "dev", "--preflight", "--observe"]);
        scene.Cluster.Double.Allows = GrantedRights.Of(rights);
        Directory.CreateDirectory(scene.Root);
        foreach (var file in new[] { "Pulumi.yaml", "Pulumi.dev.yaml", ".gitignore" })
        {
            File.Copy(Path.Combine(RepositoryRoot.Folder, file), Path.Combine(scene.Root, file));
        }

        foreach (
            var arguments in new string[][]
            {
                ["init", "--quiet", "--initial-branch=main"],
                ["init", "--quiet", "--bare", scene.Remote],
                ["remote", "add", "origin", scene.Remote],
                ["add", "."],
                ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "--quiet", "-m", "first"],
            }
        )
        {
            await scene.GitAsync(arguments);
        }

        scene._folder.Script("bin/dotnet", Dotnet(scene._folder.Path));
        scene._folder.Script("bin/pulumi", Pulumi(scene._folder.Path));
        scene.Plays("preview", Recorded(stream), code);
        return scene;
    }

    /// <summary>A stream as it was recorded.</summary>
    public static IEnumerable<string> Recorded(string stream) =>
        File.ReadLines(Path.Combine(GoldenFile.Folder("engine"), "streams", $"{stream}.jsonl"));

    /// <summary>The same as an update tells it: its own preview, then what is done.</summary>
    public static IEnumerable<string> Updated(string stream) => [.. Recorded(stream), .. Recorded(stream).Select(Done)];

    /// <param name="command">preview or up.</param>
    /// <param name="lines">What it tells.</param>
    /// <param name="code">How it ends.</param>
    public void Plays(string command, IEnumerable<string> lines, int code)
    {
        File.WriteAllLines(_folder.File($"{command}.jsonl"), lines);
        File.WriteAllText(_folder.File($"{command}.code"), $"{code}");
    }

    /// <summary>What a machine has that builds nothing, or has no pulumi.</summary>
    public void Lacks(string program) => File.Delete(_folder.File($"bin/{program}"));

    public void DoesNotBuild() => _folder.Script("bin/dotnet", "echo 'stacks/FksStack.cs(7,3): error CS1002: ; expected'; exit 1");

    /// <summary>On a runner of GitHub's.</summary>
    public void OnRunner() =>
        (_runner["GITHUB_ACTIONS"], _runner["GITHUB_SERVER_URL"], _runner["GITHUB_TOKEN"]) = (
            "true",
            "https://github.com",
            "not-a-token-73"
        );

    public async Task<string> GitAsync(params string[] arguments)
    {
        var run = await CommandRun.RunAsync("git", arguments, Root, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True(run.Succeeded, $"git {string.Join(' ', arguments)}: {run.Output}");
        return run.Output.TrimEnd('\n');
    }

    public async Task<Deployed> RunAsync(bool isDryRun = false, bool asAdministrator = false)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var screen = new Screen(TextWriter.Synchronized(output), TextWriter.Synchronized(errors), redirected: true);
        var deployment = new Deploying(
            screen,
            TimeProvider.System,
            Root,
            new("dev", isDryRun, TimeSpan.Zero, asAdministrator, Cluster.Kubeconfig, ClusterOptions.Declared("dev")),
            new GitHubRun(_runner.GetValueOrDefault),
            new SearchPath([_folder.File("bin")])
        );
        var exit = await deployment.RunAsync(TestContext.Current.CancellationToken);
        return new(exit, deployment.Said, output.ToString(), errors.ToString());
    }

    /// <summary>The command as a runner starts it, with its kubeconfig as a secret.</summary>
    public async Task<(int Exit, string Output, string Errors, string Summary)> RunOnRunnerAsync(params string[] arguments)
    {
        var summary = _folder.File("summary.md");
        var (exit, output, errors) = await FksProcess.RunAsync(
            ["ci", .. arguments],
            input: "",
            ("FKS_ROOT", Root),
            ("PATH", $"{_folder.File("bin")}:{System.Environment.GetEnvironmentVariable("PATH")}"),
            ("GITHUB_ACTIONS", "true"),
            ("GITHUB_SERVER_URL", "https://github.com"),
            ("GITHUB_TOKEN", "not-a-token-73"),
            ("GITHUB_ACTOR", "ada"),
            ("GITHUB_STEP_SUMMARY", summary),
            ("KUBECONFIG", "/nowhere"),
            ("FKS_KUBECONFIG", await File.ReadAllTextAsync(Cluster.Kubeconfig, TestContext.Current.CancellationToken)),
            // Nobody answers there, whatever lab this machine runs.
            ("FKS_PROVING_PROMETHEUS", "http://127.0.0.1:1"),
            ("FKS_PROVING_ALERTMANAGER", "http://127.0.0.1:1"),
            // So that what is left behind can be seen.
            ("TMPDIR", Directory.CreateDirectory(_folder.File("tmp")).FullName)
        );
        return (exit, output, errors, File.Exists(summary) ? await File.ReadAllTextAsync(summary) : "");
    }

    /// <summary>What is left behind in the folder for temporary files.</summary>
    public IEnumerable<string> Left => Directory.EnumerateFiles(_folder.File("tmp"), "*", SearchOption.AllDirectories);

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        _folder.Dispose();
    }

    private static string Done(string line)
    {
        var told = JsonNode.Parse(line)!.AsObject();
        foreach (
            var (name, flag) in new[] { ("resourcePreEvent", "planning"), ("resOutputsEvent", "planning"), ("summaryEvent", "isPreview") }
        )
        {
            (told[name] as JsonObject)?.Remove(flag);
        }

        return told.ToJsonString();
    }

    private static string Dotnet(string folder) =>
        $"""
            echo "dotnet $*" >> {folder}/asked
            while [ "$1" != -o ]; do shift; done
            mkdir -p "$2"
            for program in FksSre.Stacks FksSre.PolicyPack; do
              echo > "$2/$program"
              chmod +x "$2/$program"
            done
            """;

    private static string Pulumi(string folder) =>
        $$"""
            refuse() { echo "error: $1" >&2; exit "$2"; }
            echo "pulumi $* in ${PWD#{{folder}}/}, KUBECONFIG ${KUBECONFIG:+set}" >> {{folder}}/asked
            command=$1
            yes=
            pack=
            stack=
            while [ $# -gt 0 ]; do
              case $1 in
                --yes) yes=1 ;;
                --policy-pack) pack=$2; shift ;;
                --stack) stack=$2; shift ;;
                --message) shift ;;
                preview|up|--json|--non-interactive|--expect-no-changes) ;;
                *) refuse "unknown flag: $1" 2 ;;
              esac
              shift
            done
            [ -f Pulumi.yaml ] || refuse "no Pulumi.yaml project file found" 1
            [ -f "Pulumi.$stack.yaml" ] || refuse "no stack named '$stack' found" 6
            [ "$command" = preview ] || [ -n "$yes" ] ||
              refuse "--yes or --skip-preview must be passed in to proceed when running in non-interactive mode" 1
            # Commas stand between several.
            case $pack in *,*) refuse "policy pack not found" 1 ;; esac
            case $pack in /*) [ -x "$pack" ] || refuse "policy pack not found" 1 ;; *) refuse "policy pack not found" 1 ;; esac
            program=$(sed -n 's/^ *binary: //p' Pulumi.yaml)
            case $program in /*) [ -x "$program" ] ;; *) false ;; esac || refuse "$program: no such file or directory" 1
            main=$(sed -n 's/^main: //p' Pulumi.yaml)
            [ -n "$main" ] || refuse "project 'main' could not be read" 1
            grep -q 'refresh: always' Pulumi.yaml || refuse "without its options" 1
            [ "$PULUMI_ENABLE_STREAMING_JSON_PREVIEW" = true ] || refuse "a digest, and no events" 1
            cat "{{folder}}/$command.jsonl"
            exit "$(cat "{{folder}}/$command.code")"
            """;

    /// <param name="Exit">The exit code.</param>
    /// <param name="Said">What the steps came to.</param>
    /// <param name="Output">All of it.</param>
    /// <param name="Errors">And what stands beside it.</param>
    public sealed record Deployed(int Exit, IReadOnlyList<string> Said, string Output, string Errors);
}
