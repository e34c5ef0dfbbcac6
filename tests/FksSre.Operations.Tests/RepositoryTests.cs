using System.Diagnostics;
using FksSre.Operations.Tests.Machine;

namespace FksSre.Operations.Tests;

/// <summary>What is stored is there, can be fetched, and is told where it is damaged.</summary>
public sealed class RepositoryTests : IDisposable
{
    private readonly Scratch _volume = new();
    private readonly Scratch _scratch = new();

    public RepositoryTests() => Backup("c0ffee00-0000-4000-8000-000000000001", 7);

    private Dictionary<string, string> Variables => Repository.Variables(_volume, _scratch);

    [Fact]
    public void Stored_backup_is_fetched_as_it_was()
    {
        var first = Script.Of("store.sh", Variables);
        Backup("c0ffee00-0000-4000-8000-000000000003", 61 * 60 + 1);
        var second = Script.Of("store.sh", Variables);
        var other = Variables.With("FKS_DATABASE", "other");
        Directory.Delete(_scratch.Backup, recursive: true);

        var fetch = Script.Of("fetch.sh", Variables);

        Assert.Matches("^Made the repository of shop.\nStored shop as snapshot [0-9a-f]{8}.\n$", first.Output);
        Assert.Matches("^Stored shop as snapshot [0-9a-f]{8}.\n$", second.Output);
        Script.Same(
            ($"Fetched snapshot {second.Output[^10..^2]} of shop, a copy of 1 h 1 min ago.\n", "", 0),
            (fetch.Output, fetch.Errors, fetch.Exit)
        );
        Assert.Contains("000000000003", _scratch.Text("backup/manifest.tsv"), StringComparison.Ordinal);
        Assert.Equal(["backup", "fetch_started"], Directory.GetFileSystemEntries(_scratch.Path).Select(Path.GetFileName).Order());
        Script.Fails("The repository holds no backup of other: let one be made first.", Script.Of("fetch.sh", other));
    }

    [Fact]
    public void Prune_keeps_the_last_of_a_day_and_check_reads_what_is_left()
    {
        Script.Succeeds(Script.Of("store.sh", Variables));
        Backup("c0ffee00-0000-4000-8000-000000000005", 7);
        Script.Succeeds(Script.Of("store.sh", Variables));

        var prune = Script.Of("prune.sh", Variables);
        var check = Script.Of("check.sh", Variables);

        Script.Same(("Pruned the repository of shop: 1 kept.\n", "", 0), (prune.Output, prune.Errors, prune.Exit));
        Script.Same(("Read all data of the repository of shop: it is whole.\n", "", 0), (check.Output, check.Errors, check.Exit));
        Script.Succeeds(Script.Of("fetch.sh", Variables));
        Assert.Contains("000000000005", _scratch.Text("backup/manifest.tsv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Flipped_bit_of_a_pack_is_found_by_check_and_by_fetch()
    {
        Script.Succeeds(Script.Of("store.sh", Variables));
        foreach (var pack in Directory.GetFiles(_volume.File("shop/data"), "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(pack, FileAttributes.Normal);
            var bytes = File.ReadAllBytes(pack);
            bytes[bytes.Length / 3] ^= 1;
            File.WriteAllBytes(pack, bytes);
        }

        var check = Script.Of("check.sh", Variables);
        var fetch = Script.Of("fetch.sh", Variables);

        Assert.Matches(
            "^The repository of shop is damaged or cannot be read: .*. Where it is damaged, keep it and make a backup into a new one.\n$",
            check.Errors
        );
        Assert.Matches("^Snapshot [0-9a-f]{8} of shop cannot be restored whole: .*\n$", fetch.Errors);
        Assert.Equal((1, "", 1, "", false), (check.Exit, check.Output, fetch.Exit, fetch.Output, _scratch.Has("backup")));
    }

    [Fact]
    public void Wrong_key_opens_nothing_and_begins_no_second_repository()
    {
        Script.Succeeds(Script.Of("store.sh", Variables));
        const string Message = "The repository of shop cannot be opened: Fatal: wrong password or no key found.";

        Assert.All(["store.sh", "fetch.sh", "prune.sh", "check.sh"], script =>
            Script.Fails(Message, Script.Of(script, Variables.With("RESTIC_PASSWORD", "another")))
        );
    }

    [Fact]
    public void Repository_is_not_made_where_its_volume_is_not_mounted() =>
        Script.Fails(
            "/gone is not there: mount the volume of the repository.",
            Script.Of("store.sh", Variables.With("RESTIC_REPOSITORY", "/gone/shop"))
        );

    [Fact]
    public void Repository_that_does_not_answer_is_not_made_anew()
    {
        var run = Script.Of("store.sh", Variables.With("RESTIC_REPOSITORY", "rest:http://user:hidden7@127.0.0.1:9/shop"));

        Assert.Matches(
            "^The repository of shop cannot be opened: Fatal: .*http://\\*\\*\\*@127.0.0.1:9.* connection refused.\n$",
            run.Errors
        );
        Assert.Equal((1, ""), (run.Exit, run.Output));
    }

    [Fact]
    public void Lock_of_a_backup_that_was_killed_stops_nothing()
    {
        Script.Succeeds(Script.Of("store.sh", Variables));
        using var killed = Restic("backup", "--stdin");
        Assert.True(
            SpinWait.SpinUntil(
                () => Directory.GetFiles(_volume.File("shop/locks")).Any(file => Path.GetFileName(file).Length == 64),
                TimeSpan.FromSeconds(30)
            ),
            "It never took its lock."
        );
        killed.Kill();
        killed.WaitForExit();
        using (var forget = Restic("forget", "--keep-last", "1", "--prune"))
        {
            var run = Run.End(forget);
            Assert.Contains("repository is already locked", run.Errors, StringComparison.Ordinal);
        }

        Backup("c0ffee00-0000-4000-8000-000000000007", 7);
        Script.Succeeds(Script.Of("store.sh", Variables));
        Script.Succeeds(Script.Of("prune.sh", Variables));
        Assert.Empty(Directory.GetFiles(_volume.File("shop/locks")));
    }

    /// <summary>What ended in the midst has no fingerprints, and is no backup.</summary>
    [Fact]
    public void Half_a_backup_is_not_stored()
    {
        File.Delete(_scratch.File("backup/sha256"));

        Script.Fails($"There is no whole backup of shop in {_scratch.Backup} to store: make one first.", Script.Of("store.sh", Variables));
        Assert.False(_volume.Has("shop"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("all")]
    [InlineData("-1")]
    public void Number_to_keep_is_a_whole_number(string keep) =>
        Script.Fails(
            $"FKS_KEEP_DAILY, FKS_KEEP_WEEKLY and FKS_KEEP_MONTHLY are whole numbers from 1 on, not {keep}.",
            Script.Of("prune.sh", Variables.With("FKS_KEEP_WEEKLY", keep))
        );

    public void Dispose()
    {
        _volume.Dispose();
        _scratch.Dispose();
    }

    private Process Restic(params string[] arguments) => Run.Start(Program.Restic, ["--no-cache", .. arguments], Variables);

    private void Backup(string nonce, int secondsAgo)
    {
        _scratch.Write("backup/manifest.tsv", $"nonce\t\t{nonce}\t\n");
        _scratch.Write("backup/snapshot", $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds() - secondsAgo}\n");
        _scratch.Write("backup/dump/toc.dat", string.Concat(Enumerable.Range(0, 701)));
        _scratch.Seal();
    }
}
