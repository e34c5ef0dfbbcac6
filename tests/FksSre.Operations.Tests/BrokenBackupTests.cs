using FksSre.Operations.Tests.Machine;

namespace FksSre.Operations.Tests;

/// <summary>A backup whose files are not what was written, or cannot be read, is not restored at all.</summary>
public sealed class BrokenBackupTests(MadeBackup made) : IClassFixture<MadeBackup>
{
    [Theory]
    [InlineData("dump/toc.dat")]
    [InlineData("manifest.tsv")]
    [InlineData("globals.sql")]
    [InlineData("sha256")]
    public void Empty_file_is_no_backup(string file)
    {
        using var scratch = made.Fetched();
        scratch.Write($"backup/{file}", "");

        Fails($"The backup of shop has no {file}, or an empty one: it is no whole backup.", scratch);
    }

    [Fact]
    public void No_backup_is_no_backup()
    {
        using var scratch = new Scratch();

        Fails("The backup of shop has no sha256, or an empty one: it is no whole backup.", scratch);
    }

    [Fact]
    public void File_that_is_cut_off_is_not_what_was_written()
    {
        using var scratch = made.Fetched();
        var file = Data(scratch);
        Change(scratch, file, bytes => bytes[..(bytes.Length * 6 / 10)]);

        Fails($"The backup of shop is not whole: ./dump/{file} is not what was written.", scratch);
    }

    [Fact]
    public void Flipped_bit_of_a_file_is_not_what_was_written()
    {
        using var scratch = made.Fetched();
        Change(scratch, "toc.dat", Flipped);

        Fails("The backup of shop is not whole: ./dump/toc.dat is not what was written.", scratch);
    }

    [Fact]
    public void File_that_is_missing_is_not_what_was_written()
    {
        using var scratch = made.Fetched();
        var file = Data(scratch);
        File.Delete(scratch.File($"backup/dump/{file}"));

        Fails($"The backup of shop is not whole: ./dump/{file} is not what was written.", scratch);
    }

    /// <summary>As where a dump broke off before its fingerprints were made.</summary>
    [Fact]
    public void Dump_that_broke_off_cannot_be_read_though_its_fingerprints_fit()
    {
        using var scratch = made.Fetched();
        var file = Data(scratch);
        Change(scratch, file, bytes => bytes[..(bytes.Length * 6 / 10)]);
        scratch.Seal();
        FailsWith(
            $"The backup of shop is not whole: pg_restore: error: could not close data file \"{scratch.Backup}/dump/{file[..^3]}\": ",
            scratch
        );
    }

    [Fact]
    public void Flipped_bit_of_packed_rows_cannot_be_read_though_the_fingerprints_fit()
    {
        using var scratch = made.Fetched();
        var file = Data(scratch);
        Change(scratch, file, Flipped);
        scratch.Seal();
        FailsWith(
            $"The backup of shop is not whole: pg_restore: error: could not read from input file: {scratch.Backup}/dump/{file}: ",
            scratch
        );
    }

    [Fact]
    public void Half_a_table_of_contents_cannot_be_read_though_the_fingerprints_fit()
    {
        using var scratch = made.Fetched();
        Change(scratch, "toc.dat", bytes => bytes[..(bytes.Length / 2)]);
        scratch.Seal();

        Fails("The backup of shop is not whole: pg_restore: error: could not read from input file: end of file.", scratch);
    }

    private void Fails(string message, Scratch scratch)
    {
        Script.Fails(message, Script.Of("prove.sh", made.Drill(scratch)));
        Assert.False(scratch.Has("figures.prom"));
    }

    /// <summary>With words of pg_restore behind it, which name what its library said.</summary>
    private void FailsWith(string beginning, Scratch scratch)
    {
        var run = Script.Of("prove.sh", made.Drill(scratch));

        Assert.StartsWith(beginning, run.Errors, StringComparison.Ordinal);
        Assert.Equal((1, "", false), (run.Exit, run.Output, scratch.Has("figures.prom")));
    }

    /// <summary>The largest file of rows.</summary>
    private static string Data(Scratch scratch) =>
        new DirectoryInfo(scratch.File("backup/dump")).GetFiles("*.dat.gz").MaxBy(file => file.Length)!.Name;

    private static void Change(Scratch scratch, string file, Func<byte[], byte[]> change)
    {
        var path = scratch.File($"backup/dump/{file}");
        File.WriteAllBytes(path, change(File.ReadAllBytes(path)));
    }

    private static byte[] Flipped(byte[] bytes)
    {
        bytes[bytes.Length / 2] ^= 1;
        return bytes;
    }
}
