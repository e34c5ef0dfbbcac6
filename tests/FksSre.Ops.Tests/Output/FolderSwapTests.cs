using FksSre.Ops.Files;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Output;

public sealed class FolderSwapTests : IDisposable
{
    private readonly TemporaryFolder _parent = new();

    private string Target => _parent.File("out");

    private string Fresh => _parent.File("out.tmp");

    /// <summary>Five moves where a shell is in the folder (three old, two new), two where none is.</summary>
    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, 2)]
    public void Swap_that_fails_at_any_move_leaves_the_old_folder_whole_and_one_that_does_not_the_new_one(bool isWorkedIn, int moves)
    {
        Fill(Target, "a.yml", "b/c.yml", "d.yml");
        Fill(Fresh, "e.yml", "f.yml");
        var current = isWorkedIn ? Path.Combine(Target, "b") : _parent.Path;

        for (var failing = 1; failing <= moves; failing++)
        {
            Assert.Throws<IOException>(() => new FolderSwap(FailingAt(failing), current).Run(Fresh, Target));

            Assert.Equal(["a.yml", "b/c.yml", "d.yml"], Files(Target));
            Assert.Equal(["e.yml", "f.yml"], Files(Fresh));
            Assert.Equal(
                ["out", "out.tmp"],
                Directory.GetFileSystemEntries(_parent.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            );
        }

        new FolderSwap(FailingAt(moves + 1), current).Run(Fresh, Target);
        Assert.Equal(["e.yml", "f.yml"], Files(Target));
    }

    public void Dispose() => _parent.Dispose();

    /// <summary>The disk refuses once; what is moved back afterwards goes well.</summary>
    private static Action<string, string> FailingAt(int failing) =>
        (from, to) =>
        {
            if (--failing == 0)
            {
                throw new IOException("No space left on device");
            }

            Directory.Move(from, to);
        };

    private static void Fill(string folder, params string[] files)
    {
        foreach (var file in files.Select(file => Path.Combine(folder, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "x");
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Order(StringComparer.Ordinal);
}
