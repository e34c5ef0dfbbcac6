using FksSre.Operations.Tests.Machine;

namespace FksSre.Operations.Tests;

/// <summary>A real Redis is backed up by a user without any key, and its copy is proven.</summary>
public sealed class RedisTests(RedisServer server) : IClassFixture<RedisServer>
{
    [Fact]
    public void Whole_backup_is_proven_with_every_planted_fault_found()
    {
        using var scratch = new Scratch();
        using var repository = new Scratch();
        var dump = Script.Of("dump-redis.sh", server.Variables(scratch));
        var manifest = scratch.Text("backup/manifest.tsv").Split('\n');
        var figures = scratch.Text("figures.prom");
        Script.Succeeds(Script.Of("store.sh", Repository.Variables(repository, scratch)));
        Script.Succeeds(Script.Of("fetch.sh", Repository.Variables(repository, scratch)));
        var drill = Script.Of("prove-redis.sh", server.Variables(scratch));

        Script.Succeeds(dump);
        Assert.Matches("^Backed up shop: 44 keys, [0-9]+ bytes.\n$", dump.Output);
        Assert.Equal(["keys\t0\t41\t41", "keys\t3\t3\t2"], manifest[1..3]);
        Assert.Contains("\nfks_backup_rows 44\n", figures, StringComparison.Ordinal);
        Script.Succeeds(drill);
        Assert.Matches("^Proved the backup of shop: loaded in [0-9]+ s, the same keys; found 3 of 3 planted faults.\n$", drill.Output);
        Assert.Contains("\nfks_restore_drill_found_faults 3\n", scratch.Text("figures.prom"), StringComparison.Ordinal);
        Assert.Equal(
            ["backup", "fetch_started", "figures.prom"],
            Directory.GetFileSystemEntries(scratch.Path).Select(Path.GetFileName).Order()
        );
    }

    [Fact]
    public void File_that_is_cut_off_is_no_backup()
    {
        using var scratch = Dumped();
        Change(scratch, bytes => bytes[..(bytes.Length * 6 / 10)]);
        Fails("The backup of shop is not whole: ./dump/dump.rdb is not what was written.", scratch);
        scratch.Seal();

        Fails("The backup of shop is not whole: --- RDB ERROR DETECTED ---.", scratch);
    }

    [Fact]
    public void Flipped_bit_is_found_by_the_files_own_checksum()
    {
        using var scratch = Dumped();
        Change(scratch, bytes =>
        {
            bytes[bytes.Length / 2] ^= 1;
            return bytes;
        });
        scratch.Seal();

        Fails("The backup of shop is not whole: --- RDB ERROR DETECTED ---.", scratch);
    }

    [Fact]
    public void Key_that_is_missing_is_found()
    {
        using var scratch = Dumped();
        scratch.Write(
            "backup/manifest.tsv",
            scratch.Text("backup/manifest.tsv").Replace("keys\t0\t41\t41", "keys\t0\t43\t43\nkeys\t7\t1\t1", StringComparison.Ordinal)
        );
        scratch.Seal();

        Fails("The copy of shop differs from what was backed up: database 0: 41 keys, of which 41 do not expire, and not 43, 43.", scratch);
    }

    [Fact]
    public void Copy_that_takes_longer_than_the_recovery_time_fails_though_it_is_the_same()
    {
        using var scratch = Dumped();
        scratch.Write("fetch_started", $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 7200}");

        var run = Script.Of("prove-redis.sh", server.Variables(scratch).With("FKS_RECOVERY_TIME", "7199"));

        Assert.Matches(
            "^The backup of shop is whole, but its restore took 7[2-9][0-9][0-9] s, and its recovery time is 7199 s: ",
            run.Errors
        );
        Assert.Equal((1, false), (run.Exit, scratch.Has("figures.prom")));
    }

    [Fact]
    public void Wrong_password_is_told_without_it()
    {
        using var scratch = new Scratch();
        var run = Script.Of("dump-redis.sh", server.Variables(scratch).With("REDISCLI_AUTH", "another7"));

        Assert.Matches("^redis-cli --rdb of shop failed: .*. Nothing was backed up.\n$", run.Errors);
        Assert.DoesNotContain("another7", run.Errors, StringComparison.Ordinal);
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Empty(Directory.GetFileSystemEntries(scratch.Path));
    }

    [Fact]
    public void Server_that_is_not_there_is_told()
    {
        using var scratch = new Scratch();
        var run = Script.Of("dump-redis.sh", server.Variables(scratch).With("FKS_REDIS_PORT", "9"));

        Script.Fails(
            "redis-cli --rdb of shop failed: Could not connect to Redis at 127.0.0.1:9: Connection refused. Nothing was backed up.",
            run
        );
        Assert.Empty(Directory.GetFileSystemEntries(scratch.Path));
    }

    private Scratch Dumped()
    {
        var scratch = new Scratch();
        Script.Succeeds(Script.Of("dump-redis.sh", server.Variables(scratch)));
        File.Delete(scratch.File("figures.prom"));
        return scratch;
    }

    private void Fails(string message, Scratch scratch)
    {
        Script.Fails(message, Script.Of("prove-redis.sh", server.Variables(scratch)));
        Assert.False(scratch.Has("figures.prom"));
    }

    private static void Change(Scratch scratch, Func<byte[], byte[]> change) =>
        File.WriteAllBytes(scratch.File("backup/dump/dump.rdb"), change(File.ReadAllBytes(scratch.File("backup/dump/dump.rdb"))));
}
