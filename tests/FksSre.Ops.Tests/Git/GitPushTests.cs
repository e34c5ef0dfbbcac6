using System.Net;
using System.Text;
using FksSre.Ops.Git;
using FksSre.Ops.Processes;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Git;

/// <summary>What a runner's token is used for, and where it is left behind: nowhere.</summary>
public sealed class GitPushTests
{
    [Fact]
    public async Task Token_goes_to_its_own_server_alone_and_into_no_file()
    {
        using var folder = new TemporaryFolder();
        using var server = new HttpListener();
        var (address, asked) = Start(server);
        await GitAsync(folder, "init", "--quiet", "--initial-branch=main");
        await GitAsync(folder, "remote", "add", "origin", $"{address}owner/name.git");
        await GitAsync(
            folder,
            "-c",
            "user.name=Ada",
            "-c",
            "user.email=ada@example.com",
            "commit",
            "--quiet",
            "--allow-empty",
            "-m",
            "first"
        );

        var refused = await new GitPush(folder.Path, address, "token-73").PushAsync(
            "refs/heads/main",
            TestContext.Current.CancellationToken
        );
        var elsewhere = await new GitPush(folder.Path, "https://github.com", "token-73").PushAsync(
            "refs/heads/main",
            TestContext.Current.CancellationToken
        );

        // The double lets nobody in: what counts is what it was shown.
        Assert.NotNull(refused);
        Assert.NotNull(elsewhere);
        Assert.Equal($"basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("x-access-token:token-73"))}", asked[0]);
        Assert.DoesNotContain(asked[1..], each => each is not null && each.Contains("eC1hY2Nlc3M", StringComparison.Ordinal));
        Assert.DoesNotContain("token-73", refused + elsewhere, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "extraheader",
            await File.ReadAllTextAsync(folder.File(".git/config"), TestContext.Current.CancellationToken),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task Branch_that_has_moved_elsewhere_is_not_overwritten()
    {
        using var folder = new TemporaryFolder();
        var (ours, theirs, remote) = (folder.File("ours"), folder.File("theirs"), folder.File("remote.git"));
        await GitAsync(folder, "init", "--quiet", "--bare", remote);
        foreach (var (clone, message) in new[] { (theirs, "theirs"), (ours, "ours") })
        {
            await GitAsync(folder, "init", "--quiet", "--initial-branch=prod", clone);
            await GitAsync(folder, "-C", clone, "remote", "add", "origin", remote);
            await GitAsync(
                folder,
                ["-C", clone, "-c", "user.name=Ada", "-c", "user.email=a@example.com", "commit", "-q", "--allow-empty", "-m", message]
            );
        }

        var first = await new GitPush(theirs, null, null).PushAsync("refs/heads/prod", TestContext.Current.CancellationToken);
        var second = await new GitPush(ours, null, null).PushAsync("refs/heads/prod", TestContext.Current.CancellationToken);

        Assert.Null(first);
        Assert.NotNull(second);
        Assert.Equal("theirs", await GitAsync(folder, "--git-dir", remote, "log", "--format=%s", "prod"));
    }

    private static (string Address, List<string?> Asked) Start(HttpListener server)
    {
        var asked = new List<string?>();
        var address = $"http://127.0.0.1:{FreePort()}/";
        server.Prefixes.Add(address);
        server.Start();
        _ = Task.Run(async () =>
        {
            while (server.IsListening)
            {
                var context = await server.GetContextAsync();
                asked.Add(context.Request.Headers["Authorization"]);
                context.Response.StatusCode = 403;
                context.Response.Close();
            }
        });
        return (address, asked);
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static async Task<string> GitAsync(TemporaryFolder folder, params string[] arguments)
    {
        var run = await CommandRun.RunAsync("git", arguments, folder.Path, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True(run.Succeeded, $"git {string.Join(' ', arguments)}: {run.Output}");
        return run.Output.Trim();
    }
}
