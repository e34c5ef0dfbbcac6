using FksSre.Ops.Lab.Tools;

namespace FksSre.Ops.Tests.Lab.Tools;

public class ToolVersionTests
{
    [Theory]
    [InlineData("prometheus, version 2.42.0+ds (branch: debian/sid, revision: 2.42.0+ds-5+deb12u1)\n  build user:       x", "2.42.0")]
    [InlineData("promtool, version 2.42.0+ds (branch: debian/sid, revision: 2.42.0+ds-5+deb12u1)", "2.42.0")]
    [InlineData("prometheus, version 3.5.0 (branch: HEAD, revision: 8be3a9560fbdd18a94dedec4b747c35178177202)", "3.5.0")]
    [InlineData("prometheus, version 3.0.0-rc.1 (branch: HEAD, revision: abc)", "3.0.0")]
    [InlineData("alertmanager, version 0.25.0 (branch: debian/sid, revision: 0.25.0-1+b4)", "0.25.0")]
    [InlineData("amtool, version 0.28.1 (branch: HEAD, revision: b2099eaa2c9ebc25edb26517cb9c732738e93910)", "0.28.1")]
    [InlineData("blackbox_exporter, version 0.23.0 (branch: debian/sid, revision: 0.23.0-4+b4)", "0.23.0")]
    public void Version_line_of_a_real_binary_gives_its_version(string output, string version) =>
        Assert.Equal(Version.Parse(version), ToolVersion.Parse(output));

    [Theory]
    [InlineData("")]
    [InlineData("usage: prometheus [<flags>]")]
    [InlineData("prometheus, version  (branch: , revision: unknown)")]
    [InlineData("ProgramX 2.42.0")]
    public void Output_without_a_version_line_gives_none(string output) => Assert.Null(ToolVersion.Parse(output));
}
