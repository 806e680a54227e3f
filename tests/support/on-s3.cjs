process.env.HUMAS_TEST_STORAGE = 's3';
