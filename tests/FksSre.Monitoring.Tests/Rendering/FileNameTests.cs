using CsCheck;
using FksSre.Monitoring.Naming;

namespace FksSre.Monitoring.Tests.Rendering;

public class FileNameTests
{
    [Theory]
    [InlineData("fks_api", "fks_api")]
    [InlineData("a/../b", "a____b-900ea8b7")]
    [InlineData("Shop", "Shop-d00aae6b")]
    public void Name_stays_where_every_file_system_can_have_it(string name, string file) => Assert.Equal(file, FileName.Safe(name));

    [Fact]
    public void Different_names_never_share_a_file_where_capitals_are_not_told_from_small_letters() =>
        Gen.Select(Gen.String[Gen.Char["aAbB/_-"], 0, 5], Gen.String[Gen.Char["aAbB/_-"], 0, 5])
            .Sample((one, other) => one == other || !FileName.Safe(one).Equals(FileName.Safe(other), StringComparison.OrdinalIgnoreCase));
}
