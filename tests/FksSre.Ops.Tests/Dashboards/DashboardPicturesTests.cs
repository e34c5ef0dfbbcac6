using FksSre.Ops.Dashboards;

namespace FksSre.Ops.Tests.Dashboards;

public sealed class DashboardPicturesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fks-pictures-").FullName;

    [Fact]
    public void Folder_that_is_missing_is_made_and_left_empty()
    {
        var folder = Path.Combine(_folder, "a", "b");
        Assert.Null(DashboardPictures.Refusal(folder));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void File_instead_of_a_folder_is_refused_by_its_name()
    {
        var file = Path.Combine(_folder, "pictures");
        File.WriteAllText(file, "");
        Assert.Equal($"No picture can be written to {file}: The file '{file}' already exists.", DashboardPictures.Refusal(file));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
