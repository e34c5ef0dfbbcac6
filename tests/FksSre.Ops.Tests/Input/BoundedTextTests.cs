using System.Diagnostics;
using System.Text;
using FksSre.Ops.Input;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Input;

public sealed class BoundedTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void File_up_to_the_bound_is_read_and_one_byte_more_is_not()
    {
        File.WriteAllText(_folder.File("a"), "äbc");

        Assert.True(BoundedText.TryRead(_folder.File("a"), 4, out var text));
        Assert.Equal("äbc", text);
        Assert.False(BoundedText.TryRead(_folder.File("a"), 3, out _));
    }

    [Fact]
    public void Device_without_an_end_is_refused_when_the_bound_is_reached() =>
        Assert.Equal((null, "/dev/zero holds more than 1024 KiB."), BoundedText.Read("/dev/zero", 1024 * 1024));

    [Fact]
    public async Task Pipe_is_read_to_its_end()
    {
        var pipe = _folder.File("pipe");
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        // To open one end waits for the other.
        var writing = Task.Run(() => File.WriteAllText(pipe, "fks_api: 127.0.0.1:8001\n"), TestContext.Current.CancellationToken);
        Assert.Equal(("fks_api: 127.0.0.1:8001\n", ""), BoundedText.Read(pipe, 1024));
        await writing;
    }

    [Fact]
    public void What_is_no_text_or_no_file_is_said()
    {
        File.WriteAllBytes(_folder.File("b"), [0xc3, 0x28]);

        Assert.Equal((null, $"{_folder.File("b")} is no text in UTF-8."), BoundedText.Read(_folder.File("b"), 9));
        Assert.Equal((null, $"Could not find file '{_folder.File("c")}'."), BoundedText.Read(_folder.File("c"), 9));
        Assert.Equal((null, $"Access to the path '{_folder.Path}' is denied."), BoundedText.Read(_folder.Path, 9));
    }

    [Fact]
    public void Byte_order_mark_is_no_part_of_the_text()
    {
        File.WriteAllText(_folder.File("d"), "a", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(("a", ""), BoundedText.Read(_folder.File("d"), 9));
    }

    public void Dispose() => _folder.Dispose();
}
